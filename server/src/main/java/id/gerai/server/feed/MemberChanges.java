package id.gerai.server.feed;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.MemberAccount;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.DatedAmounts;
import id.gerai.ledger.savings.DuesSchedule;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.savings.ShareRates;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Members as tills know them. */
@Singleton
class MemberChanges {
    private final Sql sql;
    private final ShareRates rates;

    MemberChanges(Sql sql, ShareRates rates) {
        this.sql = sql;
        this.rates = rates;
    }

    /** Only members in good standing may owe anything. */
    Map<UUID, Change> read(UUID cooperative, UUID[] ids, LocalDate today) {
        Map<UUID, Change> members = new HashMap<>();
        DatedAmounts dues = rates.of(cooperative, ShareKind.MANDATORY);
        sql.list(
                """
                select m.member_id, m.member_no, person.name, m.status, m.card_barcode, person.phone,
                       m.joined_on, coalesce(p.amount, 0) as purchases,
                       case m.status when 'ACTIVE' then coalesce(m.credit_limit, c.credit_limit)
                         else 0 end as credit_limit,
                       coalesce(k.balance, 0) as credit,
                       coalesce(pokok.balance, 0) as principal,
                       coalesce(wajib.balance, 0) as mandatory,
                       coalesce(sukarela.balance, 0) as voluntary
                from member m
                join person on person.cooperative_id = m.cooperative_id
                  and person.person_id = m.person_id
                join cooperative c on c.cooperative_id = m.cooperative_id
                left join fiscal_year y on y.cooperative_id = m.cooperative_id
                  and ? between y.starts_on and y.ends_on
                left join patronage p on p.cooperative_id = m.cooperative_id
                  and p.fiscal_year = y.year and p.member_id = m.member_id and p.base = 'purchases'
                left join member_credit k on k.cooperative_id = m.cooperative_id
                  and k.member_id = m.member_id
                left join share_account pokok on pokok.cooperative_id = m.cooperative_id
                  and pokok.member_id = m.member_id and pokok.kind = 'PRINCIPAL'
                left join share_account wajib on wajib.cooperative_id = m.cooperative_id
                  and wajib.member_id = m.member_id and wajib.kind = 'MANDATORY'
                left join share_account sukarela on sukarela.cooperative_id = m.cooperative_id
                  and sukarela.member_id = m.member_id and sukarela.kind = 'VOLUNTARY'
                where m.cooperative_id = ? and m.member_id = any(?)
                """,
                row -> members.put(row.getObject("member_id", UUID.class), member(row, dues)),
                today,
                cooperative,
                ids);
        return members;
    }

    private static MemberChanged member(ResultSet row, DatedAmounts dues) throws SQLException {
        return new MemberChanged(
                row.getObject("member_id", UUID.class),
                row.getString("member_no"),
                row.getString("name"),
                MemberStatus.valueOf(row.getString("status")),
                row.getString("card_barcode"),
                row.getString("phone"),
                rupiah(row, "purchases"),
                new MemberAccount(
                        rupiah(row, "credit_limit"),
                        rupiah(row, "credit"),
                        rupiah(row, "voluntary"),
                        rupiah(row, "principal"),
                        DuesSchedule.of(
                                        dues,
                                        row.getObject("joined_on", LocalDate.class),
                                        Optional.empty(),
                                        rupiah(row, "mandatory"))
                                .paidThrough()));
    }

    private static Rupiah rupiah(ResultSet row, String column) throws SQLException {
        return Rupiah.of(row.getLong(column));
    }
}
