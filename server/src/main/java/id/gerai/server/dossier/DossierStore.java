package id.gerai.server.dossier;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what stands in the books and the trade under memberships. */
@Singleton
class DossierStore {
    private final Sql sql;

    DossierStore(Sql sql) {
        this.sql = sql;
    }

    /** Every entry that names one of the memberships, oldest first. */
    List<DossierLine> entries(UUID cooperative, UUID[] members) {
        return sql.list(
                """
                select e.posting_date as on_day, j.description as what,
                  e.account_code || ' ' || a.name as detail, e.amount
                from journal_entry e
                join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                join account a on a.cooperative_id = e.cooperative_id and a.code = e.account_code
                where e.cooperative_id = ? and e.member_id = any(?)
                order by e.posting_date, e.journal_id, e.line_no
                """,
                DossierStore::money,
                cooperative,
                members);
    }

    List<DossierLine> sales(UUID cooperative, UUID[] members) {
        return sql.list(
                """
                select s.business_date as on_day, s.receipt_number as what, o.name as detail,
                  case s.kind when 'SALE' then s.total else -s.total end as amount
                from sale s
                join outlet o on o.cooperative_id = s.cooperative_id and o.outlet_id = s.outlet_id
                where s.cooperative_id = ? and s.member_id = any(?)
                order by s.business_date, s.occurred_at
                """,
                DossierStore::money,
                cooperative,
                members);
    }

    List<DossierLine> surplus(UUID cooperative, UUID[] members) {
        return sql.list(
                """
                select null::date as on_day, r.fiscal_year::text as what, r.state as detail,
                  s.total as amount
                from shu_share s
                join shu_run r on r.cooperative_id = s.cooperative_id and r.run_id = s.run_id
                where s.cooperative_id = ? and s.member_id = any(?)
                order by r.fiscal_year
                """,
                DossierStore::money,
                cooperative,
                members);
    }

    List<DossierLine> consignments(UUID cooperative, UUID[] members, String zone) {
        return sql.list(
                """
                select (c.received_at at time zone ?)::date as on_day, p.name as what,
                  (c.quantity / 1000)::text || ' ' || p.unit as detail
                from consignment_receipt c
                join product p on p.cooperative_id = c.cooperative_id and p.product_id = c.product_id
                where c.cooperative_id = ? and c.member_id = any(?)
                order by c.received_at
                """,
                row ->
                        DossierLine.dated(
                                row.getObject("on_day", LocalDate.class),
                                row.getString("what"),
                                row.getString("detail")),
                zone,
                cooperative,
                members);
    }

    /** What was done in the office to a member by number. */
    List<DossierLine> audit(UUID cooperative, String number, String zone) {
        return sql.list(
                """
                select (happened_at at time zone ?)::date as on_day, action as what,
                  subject as detail
                from audit_entry
                where cooperative_id = ?
                  and (subject = ? or starts_with(subject, ? || ' ') or starts_with(subject, ? || ':'))
                order by happened_at
                """,
                row ->
                        DossierLine.dated(
                                row.getObject("on_day", LocalDate.class),
                                row.getString("what"),
                                row.getString("detail")),
                zone,
                cooperative,
                number,
                number,
                number);
    }

    private static DossierLine money(ResultSet row) throws SQLException {
        return DossierLine.money(
                Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                row.getString("what"),
                row.getString("detail"),
                Rupiah.of(row.getLong("amount")));
    }
}
