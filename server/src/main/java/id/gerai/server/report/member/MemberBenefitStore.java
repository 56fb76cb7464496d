package id.gerai.server.report.member;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** What members saved against the price for anybody, by the lines they bought, and their SHU. */
@Singleton
class MemberBenefitStore {
    /** A line at the general price, less what it cost at the member's; never below zero. */
    private static final String SAVED =
            """
            greatest(floor((l.quantity::numeric * l.general_price + 500) / 1000)::bigint
              - (l.amount + l.discount + l.ticket_discount), 0)
            """;

    private final Sql sql;

    MemberBenefitStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A line that a member bought or, below zero, brought back.
     *
     * @param saved against the general price
     */
    record Bought(
            LocalDate date,
            String receipt,
            String name,
            Quantity quantity,
            String unit,
            Rupiah generalPrice,
            Rupiah price,
            Rupiah amount,
            Rupiah saved) {}

    /** What the cooperative was worth to a member. */
    record Benefit(String memberNo, String name, Rupiah bought, Rupiah saved, Rupiah surplus) {
        Rupiah total() {
            return saved.plus(surplus);
        }
    }

    List<Bought> lines(ReportRequest request, String memberNo, int most) {
        return sql.list(
                """
                select s.business_date, s.receipt_number, l.name, l.unit, l.general_price, l.unit_price,
                  sign.of * l.quantity as quantity, sign.of * l.amount as amount, sign.of * (%s) as saved
                from member m
                join sale s on s.cooperative_id = m.cooperative_id and s.member_id = m.member_id
                join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
                cross join lateral (values (case s.kind when 'SALE' then 1 else -1 end)) sign (of)
                where m.cooperative_id = ? and m.member_no = ? and s.business_date between ? and ?
                order by s.occurred_at, s.sale_id, l.line_no
                limit ?
                """
                        .formatted(SAVED),
                MemberBenefitStore::bought,
                request.cooperative(),
                memberNo,
                request.from(),
                request.to(),
                most);
    }

    /** Everybody who bought something or was given a share of a surplus. */
    List<Benefit> members(ReportRequest request) {
        return sql.list(
                """
                select m.member_no, p.name, sum(b.bought) as bought, sum(b.saved) as saved, sum(b.surplus) as surplus
                from (
                  select s.cooperative_id, s.member_id, sign.of * l.amount as bought, sign.of * (%s) as saved,
                    0 as surplus
                  from sale s
                  join sale_line l on l.cooperative_id = s.cooperative_id and l.sale_id = s.sale_id
                  cross join lateral (values (case s.kind when 'SALE' then 1 else -1 end)) sign (of)
                  where s.cooperative_id = ? and s.member_id is not null and s.business_date between ? and ?
                  union all
                  select e.cooperative_id, e.member_id, 0, 0, -e.amount
                  from journal_entry e
                  join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                  where e.cooperative_id = ? and e.account_code = ? and e.member_id is not null
                    and e.posting_date between ? and ? and e.amount < 0 and j.kind = 'SURPLUS_DISTRIBUTION') b
                join member m on m.cooperative_id = b.cooperative_id and m.member_id = b.member_id
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                group by m.member_no, p.name
                order by m.member_no
                """
                        .formatted(SAVED),
                row ->
                        new Benefit(
                                row.getString("member_no"),
                                row.getString("name"),
                                Rupiah.of(row.getLong("bought")),
                                Rupiah.of(row.getLong("saved")),
                                Rupiah.of(row.getLong("surplus"))),
                request.cooperative(),
                request.from(),
                request.to(),
                request.cooperative(),
                ChartOfAccounts.SURPLUS_PAYABLE.digits(),
                request.from(),
                request.to());
    }

    private static Bought bought(ResultSet row) throws SQLException {
        return new Bought(
                row.getObject("business_date", LocalDate.class),
                row.getString("receipt_number"),
                row.getString("name"),
                Quantity.ofThousandths(row.getLong("quantity")),
                row.getString("unit"),
                Rupiah.of(row.getLong("general_price")),
                Rupiah.of(row.getLong("unit_price")),
                Rupiah.of(row.getLong("amount")),
                Rupiah.of(row.getLong("saved")));
    }
}
