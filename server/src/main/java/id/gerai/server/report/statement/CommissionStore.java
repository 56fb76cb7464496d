package id.gerai.server.report.statement;

import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

/** Whose purchases the commission on consigned goods was earned from. */
@Singleton
class CommissionStore {
    private final Sql sql;

    CommissionStore(Sql sql) {
        this.sql = sql;
    }

    private record Earned(long onMembers, long inAll) {}

    /**
     * The members' part of the commission in the books, by the sale lines of the period, cut to
     * whole rupiah.
     */
    Rupiah onMembers(ReportRequest request, Rupiah booked) {
        if (!booked.isPositive()) {
            return Rupiah.ZERO;
        }
        Earned earned =
                sql.first(
                                """
                                select
                                  coalesce(sum(sign * commission) filter (where member_id is not null), 0) as members,
                                  coalesce(sum(sign * commission), 0) as everybody
                                from (
                                  select case s.kind when 'SALE' then 1 else -1 end as sign, s.member_id, l.commission
                                  from sale s
                                  join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
                                    and l.consignor_id is not null
                                  where s.cooperative_id = ? and s.business_date between ? and ?) sold
                                """,
                                row -> new Earned(row.getLong("members"), row.getLong("everybody")),
                                request.cooperative(),
                                request.from(),
                                request.to())
                        .orElseThrow();
        boolean countable = earned.onMembers() >= 0 && earned.onMembers() <= earned.inAll();
        return countable && earned.inAll() > 0
                ? Rupiah.of(
                        Apportionment.floorShare(
                                booked.amount(), earned.onMembers(), earned.inAll()))
                : Rupiah.ZERO;
    }
}
