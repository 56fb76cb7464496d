package id.gerai.server.manual;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.manual.ManualJournal.State;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Journals by hand and the setting of four eyes. */
@Singleton
class ManualStore {
    private static final String COLUMNS =
            "draft_id, state, posting_date, description, attachment, total, written_by, decision";

    private final Sql sql;

    ManualStore(Sql sql) {
        this.sql = sql;
    }

    ZoneId zone(UUID cooperative) {
        return sql.first(
                        "select time_zone from cooperative where cooperative_id = ?",
                        row -> ZoneId.of(row.getString(1)),
                        cooperative)
                .orElseThrow();
    }

    Rupiah fourEyesAbove(UUID cooperative) {
        return sql.first(
                        "select four_eyes_above from cooperative where cooperative_id = ?",
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative)
                .orElseThrow();
    }

    void setFourEyesAbove(UUID cooperative, Rupiah amount) {
        sql.run(
                "update cooperative set four_eyes_above = ? where cooperative_id = ?",
                amount.amount(),
                cooperative);
    }

    void insert(UUID cooperative, ManualJournal draft, Instant at) {
        sql.run(
                """
                insert into manual_journal
                  (cooperative_id, draft_id, state, posting_date, description, attachment, total,
                   written_at, written_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                cooperative,
                draft.id(),
                draft.state().name(),
                draft.date(),
                draft.description(),
                draft.attachment(),
                draft.total().amount(),
                at,
                draft.writtenBy());
        Rows lines =
                Rows.into(
                        "manual_journal_line",
                        "cooperative_id,draft_id,line_no,account_code,member_id,amount");
        int number = 0;
        for (Line line : draft.lines()) {
            number++;
            lines.add(
                    cooperative,
                    draft.id(),
                    number,
                    line.account().digits(),
                    line.member().orElse(null),
                    line.amount().amount());
        }
        sql.insert(lines);
    }

    /** Locks it until the transaction ends. */
    Optional<ManualJournal> lock(UUID cooperative, UUID id) {
        return sql.first(
                "select "
                        + COLUMNS
                        + " from manual_journal where cooperative_id = ? and draft_id = ? for"
                        + " update",
                row -> read(row, lines(cooperative, id)),
                cooperative,
                id);
    }

    Optional<ManualJournal> find(UUID cooperative, UUID id) {
        return sql.first(
                "select "
                        + COLUMNS
                        + " from manual_journal where cooperative_id = ? and draft_id = ?",
                row -> read(row, lines(cooperative, id)),
                cooperative,
                id);
    }

    /** The newest first, without their lines. */
    List<ManualJournal> list(UUID cooperative, boolean openOnly, int most) {
        return sql.list(
                """
                select %s from manual_journal
                where cooperative_id = ? and (not ? or state in ('DRAFT', 'SUBMITTED'))
                order by posting_date desc, draft_id desc limit ?
                """
                        .formatted(COLUMNS),
                row -> read(row, List.of()),
                cooperative,
                openOnly,
                most);
    }

    void submit(UUID cooperative, UUID id, boolean needsAnother) {
        sql.run(
                """
                update manual_journal set state = 'SUBMITTED', needs_another = ?
                where cooperative_id = ? and draft_id = ?
                """,
                needsAnother,
                cooperative,
                id);
    }

    void decide(UUID cooperative, UUID id, State state, UUID by, Instant at, String decision) {
        sql.run(
                """
                update manual_journal set state = ?, decided_by = ?, decided_at = ?, decision = ?
                where cooperative_id = ? and draft_id = ?
                """,
                state.name(),
                by,
                at,
                decision,
                cooperative,
                id);
    }

    void withdraw(UUID cooperative, UUID id) {
        sql.run(
                "update manual_journal set state = 'WITHDRAWN' where cooperative_id = ? and"
                        + " draft_id = ?",
                cooperative,
                id);
    }

    private List<Line> lines(UUID cooperative, UUID id) {
        return sql.list(
                """
                select account_code, member_id, amount from manual_journal_line
                where cooperative_id = ? and draft_id = ? order by line_no
                """,
                row ->
                        new Line(
                                AccountCode.of(row.getString("account_code")),
                                Optional.ofNullable(row.getObject("member_id", UUID.class)),
                                Rupiah.of(row.getLong("amount"))),
                cooperative,
                id);
    }

    private static ManualJournal read(ResultSet row, List<Line> lines) throws SQLException {
        return new ManualJournal(
                row.getObject("draft_id", UUID.class),
                State.valueOf(row.getString("state")),
                row.getObject("posting_date", LocalDate.class),
                row.getString("description"),
                row.getString("attachment"),
                Rupiah.of(row.getLong("total")),
                row.getObject("written_by", UUID.class),
                row.getString("decision"),
                lines);
    }
}
