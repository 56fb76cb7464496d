package id.gerai.server.savings;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.SavingsInterest;
import id.gerai.server.savings.InterestList.Row;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Months whose interest was credited. */
@Singleton
class InterestStore {
    private final Sql sql;
    private final MemberHeads members;

    InterestStore(Sql sql, MemberHeads members) {
        this.sql = sql;
        this.members = members;
    }

    /** Takes a month; false where somebody has. */
    boolean take(UUID cooperative, InterestList list, UUID journal, Instant at, UUID by) {
        return sql.run(
                        """
                        insert into savings_interest_run values (?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        cooperative,
                        list.month().atDay(1),
                        journal,
                        list.daysOfYear(),
                        list.rate().basisPoints(),
                        at,
                        by)
                > 0;
    }

    void insert(UUID cooperative, InterestList list) {
        Rows rows =
                Rows.into(
                        "savings_interest", "cooperative_id,month,member_id,rupiah_days,gross,tax");
        for (Row row : list.rows()) {
            rows.add(
                    cooperative,
                    list.month().atDay(1),
                    row.member().id(),
                    row.rupiahDays(),
                    row.interest().gross().amount(),
                    row.interest().tax().amount());
        }
        sql.insert(rows);
    }

    /** A month that was credited. */
    Optional<InterestList> find(UUID cooperative, YearMonth month) {
        return sql.first(
                """
                select journal_id, days_of_year, interest_bp from savings_interest_run
                where cooperative_id = ? and month = ?
                """,
                row ->
                        new InterestList(
                                month,
                                Percent.ofBasisPoints(row.getInt("interest_bp")),
                                row.getInt("days_of_year"),
                                rows(cooperative, month),
                                true,
                                Optional.of(row.getObject("journal_id", UUID.class))),
                cooperative,
                month.atDay(1));
    }

    private List<Row> rows(UUID cooperative, YearMonth month) {
        record Credited(UUID member, long rupiahDays, SavingsInterest interest) {}
        Map<UUID, Credited> credited = new HashMap<>();
        sql.list(
                """
                select member_id, rupiah_days, gross, tax from savings_interest
                where cooperative_id = ? and month = ?
                """,
                row -> {
                    UUID member = row.getObject("member_id", UUID.class);
                    return credited.put(
                            member,
                            new Credited(
                                    member,
                                    row.getLong("rupiah_days"),
                                    new SavingsInterest(
                                            Rupiah.of(row.getLong("gross")),
                                            Rupiah.of(row.getLong("tax")))));
                },
                cooperative,
                month.atDay(1));
        List<Row> rows = new ArrayList<>();
        members.of(cooperative, credited.keySet())
                .forEach(
                        (id, head) ->
                                rows.add(
                                        new Row(
                                                head,
                                                credited.get(id).rupiahDays(),
                                                credited.get(id).interest())));
        return rows;
    }
}
