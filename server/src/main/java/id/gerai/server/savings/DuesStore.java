package id.gerai.server.savings;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What members have paid in. */
@Singleton
class DuesStore {
    private final Sql sql;

    DuesStore(Sql sql) {
        this.sql = sql;
    }

    /** Everybody who was a member at the end of a day. */
    List<UUID> members(UUID cooperative, LocalDate day) {
        return sql.list(
                """
                select member_id from member
                where cooperative_id = ? and status <> 'CANDIDATE' and joined_on <= ?
                  and (left_on is null or left_on > ?)
                """,
                row -> row.getObject(1, UUID.class),
                cooperative,
                day,
                day);
    }

    /** What is paid of a kind at the end of a day; whoever never paid is missing. */
    Map<UUID, Rupiah> paid(UUID cooperative, ShareKind kind, LocalDate day, List<UUID> members) {
        Map<UUID, Rupiah> paid = new TreeMap<>();
        sql.list(
                """
                select s.member_id, s.balance + coalesce((
                    select sum(e.amount) from journal_entry e
                    where e.cooperative_id = s.cooperative_id and e.member_id = s.member_id
                      and e.account_code = ? and e.posting_date > ?), 0) as balance
                from share_account s
                where s.cooperative_id = ? and s.kind = ? and s.member_id = any(?)
                """,
                row ->
                        paid.put(
                                row.getObject("member_id", UUID.class),
                                Rupiah.of(row.getLong("balance"))),
                kind.account().digits(),
                day,
                cooperative,
                kind.name(),
                Sql.ids(members));
        return paid;
    }

    /** The balance as kept ready; zero where there is none. */
    Rupiah balance(UUID cooperative, ShareKind kind, UUID member) {
        return sql.first(
                        """
                        select balance from share_account
                        where cooperative_id = ? and member_id = ? and kind = ?
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative,
                        member,
                        kind.name())
                .orElse(Rupiah.ZERO);
    }
}
