package id.gerai.server.recurring;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.period.Recurrence;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Templates of recurring journals and the months that were posted. */
@Singleton
class RecurringStore {
    private final Sql sql;

    RecurringStore(Sql sql) {
        this.sql = sql;
    }

    ZoneId zone(UUID cooperative) {
        return sql.first(
                        "select time_zone from cooperative where cooperative_id = ?",
                        row -> ZoneId.of(row.getString(1)),
                        cooperative)
                .orElseThrow();
    }

    void insert(UUID cooperative, RecurringJournal it, Instant at) {
        sql.run(
                """
                insert into recurring_journal
                  (cooperative_id, recurring_id, description, attachment, day_of_month, first_month,
                   last_month, total, written_at, written_by, needs_another)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                cooperative,
                it.id(),
                it.description(),
                it.attachment(),
                it.recurrence().dayOfMonth(),
                it.recurrence().first().atDay(1),
                it.recurrence().last().map(last -> last.atDay(1)).orElse(null),
                it.total().amount(),
                at,
                it.writtenBy(),
                it.needsAnother());
        Rows lines =
                Rows.into(
                        "recurring_journal_line",
                        "cooperative_id,recurring_id,line_no,account_code,member_id,amount");
        int number = 0;
        for (Line line : it.lines()) {
            number++;
            lines.add(
                    cooperative,
                    it.id(),
                    number,
                    line.account().digits(),
                    line.member().orElse(null),
                    line.amount().amount());
        }
        sql.insert(lines);
    }

    /** Those that have templates which were not ended. */
    List<UUID> cooperatives() {
        return sql.list(
                "select distinct cooperative_id from recurring_journal where ended_at is null order"
                        + " by 1",
                row -> row.getObject(1, UUID.class));
    }

    /** All of them, the oldest first. */
    List<RecurringJournal> list(UUID cooperative) {
        return sql.list(
                "select * from recurring_journal where cooperative_id = ? order by recurring_id",
                row -> read(row, cooperative),
                cooperative);
    }

    /** Locks one until the transaction ends. */
    Optional<RecurringJournal> lock(UUID cooperative, UUID id) {
        return sql.first(
                """
                select * from recurring_journal
                where cooperative_id = ? and recurring_id = ? for update
                """,
                row -> read(row, cooperative),
                cooperative,
                id);
    }

    void approve(UUID cooperative, UUID id, UUID by, Instant at) {
        sql.run(
                """
                update recurring_journal set approved_by = ?, approved_at = ?
                where cooperative_id = ? and recurring_id = ?
                """,
                by,
                at,
                cooperative,
                id);
    }

    void end(UUID cooperative, UUID id, Instant at) {
        sql.run(
                "update recurring_journal set ended_at = ? where cooperative_id = ? and"
                        + " recurring_id = ?",
                at,
                cooperative,
                id);
    }

    Set<YearMonth> monthsRun(UUID cooperative, UUID id) {
        return sql
                .list(
                        "select month from recurring_run where cooperative_id = ? and recurring_id"
                                + " = ?",
                        row -> YearMonth.from(row.getObject(1, LocalDate.class)),
                        cooperative,
                        id)
                .stream()
                .collect(Collectors.toSet());
    }

    /** False where the month was posted before, or is being posted by somebody else. */
    boolean begin(UUID cooperative, UUID id, YearMonth month, UUID journal, Instant at) {
        return sql.run(
                        """
                        insert into recurring_run (cooperative_id, recurring_id, month, journal_id, run_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """,
                        cooperative,
                        id,
                        month.atDay(1),
                        journal,
                        at)
                == 1;
    }

    private RecurringJournal read(ResultSet row, UUID cooperative) throws SQLException {
        UUID id = row.getObject("recurring_id", UUID.class);
        return new RecurringJournal(
                id,
                row.getString("description"),
                row.getString("attachment"),
                new Recurrence(
                        row.getInt("day_of_month"),
                        YearMonth.from(row.getObject("first_month", LocalDate.class)),
                        Optional.ofNullable(row.getObject("last_month", LocalDate.class))
                                .map(YearMonth::from)),
                Rupiah.of(row.getLong("total")),
                row.getObject("written_by", UUID.class),
                row.getBoolean("needs_another"),
                row.getObject("approved_by") != null,
                row.getObject("ended_at") != null,
                lines(cooperative, id));
    }

    private List<Line> lines(UUID cooperative, UUID id) {
        return sql.list(
                """
                select account_code, member_id, amount from recurring_journal_line
                where cooperative_id = ? and recurring_id = ? order by line_no
                """,
                row ->
                        new Line(
                                AccountCode.of(row.getString("account_code")),
                                Optional.ofNullable(row.getObject("member_id", UUID.class)),
                                Rupiah.of(row.getLong("amount"))),
                cooperative,
                id);
    }
}
