package id.gerai.server.report.book;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.balance.Openings;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Entries with their journals, in the order of the books. */
@Singleton
class EntryStore {
    private static final String ENTRIES =
            """
            select e.journal_id, e.posting_date, j.kind, j.description, e.account_code, a.name as account_name,
              m.member_no, e.amount
            from journal_entry e
            join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
            join account a on a.cooperative_id = e.cooperative_id and a.code = e.account_code
            left join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
            where e.cooperative_id = ? and e.posting_date between ? and ? %s
            order by e.posting_date, j.recorded_at, e.journal_id, e.line_no
            limit ?
            """;

    /** Those that did not stand there when the period began. */
    private static final String MOVED =
            """
            and e.journal_id not in (select o.journal_id from %s o
              where o.cooperative_id = ? and o.posting_date between ? and ?)
            """
                    .formatted(Openings.JOURNALS);

    private final Sql sql;

    EntryStore(Sql sql) {
        this.sql = sql;
    }

    /** An entry as the books show it. */
    record BookEntry(
            UUID journal,
            LocalDate date,
            String kind,
            String description,
            AccountCode account,
            String accountName,
            Optional<String> memberNo,
            Rupiah amount) {}

    /** The name of an account; empty where there is no such account. */
    Optional<String> accountName(UUID cooperative, AccountCode account) {
        return sql.first(
                "select name from account where cooperative_id = ? and code = ?",
                row -> row.getString(1),
                cooperative,
                account.digits());
    }

    /** Every entry, openings as well: the journal shows what was posted. */
    List<BookEntry> all(ReportRequest request, int most) {
        return sql.list(
                ENTRIES.formatted(""),
                EntryStore::entry,
                request.cooperative(),
                request.from(),
                request.to(),
                most);
    }

    /** What moved on an account. */
    List<BookEntry> of(ReportRequest request, AccountCode account, int most) {
        return sql.list(
                ENTRIES.formatted(MOVED + "and e.account_code = ?"),
                EntryStore::entry,
                request.cooperative(),
                request.from(),
                request.to(),
                request.cooperative(),
                request.from(),
                request.to(),
                account.digits(),
                most);
    }

    /** What moved on an account of one member. */
    List<BookEntry> ofMember(
            ReportRequest request, AccountCode account, String memberNo, int most) {
        return sql.list(
                ENTRIES.formatted(MOVED + "and e.account_code = ? and m.member_no = ?"),
                EntryStore::entry,
                request.cooperative(),
                request.from(),
                request.to(),
                request.cooperative(),
                request.from(),
                request.to(),
                account.digits(),
                memberNo,
                most);
    }

    /** What stood on an account at the beginning, of one member where the request names one. */
    Rupiah opening(ReportRequest request, AccountCode account) {
        return before(request, account).plus(takenOver(request, account));
    }

    private Rupiah takenOver(ReportRequest request, AccountCode account) {
        return sql.first(
                        """
                        select coalesce(sum(e.amount), 0) from %s o
                        join journal_entry e on e.cooperative_id = o.cooperative_id and e.journal_id = o.journal_id
                        left join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
                        where o.cooperative_id = ? and o.posting_date between ? and ? and e.account_code = ?
                          and (?::text is null or m.member_no = ?)
                        """
                                .formatted(Openings.JOURNALS),
                        row -> Rupiah.of(row.getLong(1)),
                        request.cooperative(),
                        request.from(),
                        request.to(),
                        account.digits(),
                        request.member().orElse(null),
                        request.member().orElse(null))
                .orElse(Rupiah.ZERO);
    }

    private Rupiah before(ReportRequest request, AccountCode account) {
        return sql.first(
                        """
                        select coalesce(sum(e.amount), 0) from journal_entry e
                        left join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
                        where e.cooperative_id = ? and e.account_code = ? and e.posting_date < ?
                          and (?::text is null or m.member_no = ?)
                        """,
                        row -> Rupiah.of(row.getLong(1)),
                        request.cooperative(),
                        account.digits(),
                        request.from(),
                        request.member().orElse(null),
                        request.member().orElse(null))
                .orElse(Rupiah.ZERO);
    }

    private static BookEntry entry(ResultSet row) throws SQLException {
        return new BookEntry(
                row.getObject("journal_id", UUID.class),
                row.getObject("posting_date", LocalDate.class),
                row.getString("kind"),
                row.getString("description"),
                AccountCode.of(row.getString("account_code")),
                row.getString("account_name"),
                Optional.ofNullable(row.getString("member_no")),
                Rupiah.of(row.getLong("amount")));
    }
}
