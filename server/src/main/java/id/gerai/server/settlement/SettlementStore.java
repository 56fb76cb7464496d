package id.gerai.server.settlement;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.settlement.Settlement.Part;
import id.gerai.server.settlement.Settlement.Signed;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Settlements' rows. */
@Singleton
class SettlementStore {
    private final Sql sql;

    SettlementStore(Sql sql) {
        this.sql = sql;
    }

    long nextNumber(UUID cooperative) {
        return sql.first(
                        """
                        insert into counter (cooperative_id, series, value)
                        values (?, 'settlement', 1)
                        on conflict (cooperative_id, series) do update set value = counter.value + 1
                        returning value
                        """,
                        row -> row.getLong(1),
                        cooperative)
                .orElseThrow();
    }

    /** A draft; nobody has reviewed or posted it. */
    void insert(UUID cooperative, Settlement draft, Instant at) {
        sql.insert(
                Rows.into(
                                "settlement",
                                "cooperative_id,settlement_id,settlement_no,member_id,kind,ended_on,reason,"
                                    + "decision_reference,state,fingerprint,debt,set_off,payout,"
                                    + "drafted_at,drafted_by")
                        .add(
                                cooperative,
                                draft.id(),
                                draft.number(),
                                draft.member(),
                                draft.kind().name(),
                                draft.endedOn(),
                                draft.reason(),
                                draft.decision(),
                                draft.state().name(),
                                draft.fingerprint(),
                                draft.debt().amount(),
                                draft.setOff().amount(),
                                draft.payout().amount(),
                                at,
                                draft.drafted().by()));
        Rows lines =
                Rows.into("settlement_line", "cooperative_id,settlement_id,account_code,amount");
        for (AccountAmount claim : draft.claims()) {
            lines.add(cooperative, draft.id(), claim.account().digits(), claim.amount().amount());
        }
        sql.insert(lines);
        Rows parts =
                Rows.into(
                        "settlement_part",
                        "cooperative_id,settlement_id,position,name,relation,share_bp,amount");
        for (Part part : draft.parts()) {
            parts.add(
                    cooperative,
                    draft.id(),
                    part.position(),
                    part.name(),
                    part.relation(),
                    part.shareBp(),
                    part.amount().amount());
        }
        sql.insert(parts);
    }

    boolean isUnderWay(UUID cooperative, UUID member) {
        return sql.first(
                        """
                        select 1 from settlement
                        where cooperative_id = ? and member_id = ? and state in ('DRAFT', 'REVIEWED')
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        member)
                .isPresent();
    }

    /** Holds off whoever else works on it until the transaction ends. */
    void lock(UUID cooperative, UUID id) {
        sql.list(
                """
                select 1 from settlement where cooperative_id = ? and settlement_id = ? for update
                """,
                row -> row.getInt(1),
                cooperative,
                id);
    }

    Optional<Settlement> find(UUID cooperative, UUID id) {
        return list("s.settlement_id = ?", cooperative, id).stream().findFirst();
    }

    /** A member's, the first one first. */
    List<Settlement> of(UUID cooperative, UUID member) {
        return list("s.member_id = ?", cooperative, member);
    }

    private List<Settlement> list(String which, UUID cooperative, UUID id) {
        return sql.list(
                """
                select s.settlement_id, s.settlement_no, s.member_id, m.member_no, p.name, s.kind,
                  s.ended_on, s.reason, s.decision_reference, s.state, s.fingerprint, s.debt,
                  s.set_off, s.payout, s.drafted_by, d.display_name as drafter, s.reviewed_by,
                  r.display_name as reviewer, s.posted_by, b.display_name as poster
                from settlement s
                join member m on m.cooperative_id = s.cooperative_id and m.member_id = s.member_id
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                left join user_account d
                  on d.cooperative_id = s.cooperative_id and d.user_id = s.drafted_by
                left join user_account r
                  on r.cooperative_id = s.cooperative_id and r.user_id = s.reviewed_by
                left join user_account b
                  on b.cooperative_id = s.cooperative_id and b.user_id = s.posted_by
                where s.cooperative_id = ? and %s
                order by s.settlement_no
                """
                        .formatted(which),
                row -> settlement(cooperative, row),
                cooperative,
                id);
    }

    private Settlement settlement(UUID cooperative, ResultSet row) throws SQLException {
        UUID id = row.getObject("settlement_id", UUID.class);
        return new Settlement(
                id,
                row.getLong("settlement_no"),
                row.getObject("member_id", UUID.class),
                row.getString("member_no"),
                row.getString("name"),
                MovementKind.valueOf(row.getString("kind")),
                row.getObject("ended_on", LocalDate.class),
                row.getString("reason"),
                row.getString("decision_reference"),
                SettlementState.valueOf(row.getString("state")),
                row.getString("fingerprint"),
                lines(cooperative, id),
                Rupiah.of(row.getLong("debt")),
                Rupiah.of(row.getLong("set_off")),
                Rupiah.of(row.getLong("payout")),
                parts(cooperative, id),
                signed(row, "drafted_by", "drafter").orElseThrow(),
                signed(row, "reviewed_by", "reviewer"),
                signed(row, "posted_by", "poster"));
    }

    private static Optional<Signed> signed(ResultSet row, String id, String name)
            throws SQLException {
        UUID by = row.getObject(id, UUID.class);
        return by == null ? Optional.empty() : Optional.of(new Signed(by, row.getString(name)));
    }

    private List<AccountAmount> lines(UUID cooperative, UUID id) {
        return sql.list(
                """
                select account_code, amount from settlement_line
                where cooperative_id = ? and settlement_id = ? order by account_code
                """,
                row ->
                        new AccountAmount(
                                AccountCode.of(row.getString(1)), Rupiah.of(row.getLong(2))),
                cooperative,
                id);
    }

    private List<Part> parts(UUID cooperative, UUID id) {
        return sql.list(
                """
                select p.position, p.name, p.relation, p.share_bp, p.amount,
                  coalesce((select sum(y.amount) from settlement_payment y
                    where y.cooperative_id = p.cooperative_id and y.settlement_id = p.settlement_id
                      and y.position = p.position), 0) as paid
                from settlement_part p
                where p.cooperative_id = ? and p.settlement_id = ? order by p.position
                """,
                row ->
                        new Part(
                                row.getInt("position"),
                                row.getString("name"),
                                row.getString("relation"),
                                row.getInt("share_bp"),
                                Rupiah.of(row.getLong("amount")),
                                Rupiah.of(row.getLong("paid"))),
                cooperative,
                id);
    }

    void reviewed(UUID cooperative, UUID id, UUID by, Instant at) {
        sql.run(
                """
                update settlement set state = 'REVIEWED', reviewed_by = ?, reviewed_at = ?
                where cooperative_id = ? and settlement_id = ?
                """,
                by,
                at,
                cooperative,
                id);
    }

    void posted(UUID cooperative, UUID id, UUID by, Instant at, LocalDate on) {
        sql.run(
                """
                update settlement set state = 'POSTED', posted_by = ?, posted_at = ?, posted_on = ?
                where cooperative_id = ? and settlement_id = ?
                """,
                by,
                at,
                on,
                cooperative,
                id);
    }

    void cancelled(UUID cooperative, UUID id) {
        sql.run(
                """
                update settlement set state = 'CANCELLED'
                where cooperative_id = ? and settlement_id = ?
                """,
                cooperative,
                id);
    }

    void payCredit(UUID cooperative, UUID member, Rupiah amount, long revision) {
        sql.run(
                """
                update member_credit set balance = balance - ?, revision = ?
                where cooperative_id = ? and member_id = ?
                """,
                amount.amount(),
                revision,
                cooperative,
                member);
    }

    /** Names of those who were paid are personal; amounts stay. */
    void forget(UUID cooperative, UUID member, String heirs, String own) {
        sql.run(
                """
                update settlement_part p set name = case when p.relation = '' then ? else ? end
                from settlement s
                where s.cooperative_id = ? and s.member_id = ?
                  and p.cooperative_id = s.cooperative_id and p.settlement_id = s.settlement_id
                """,
                own,
                heirs,
                cooperative,
                member);
    }

    /** Money that went out; the id is that of the journal. */
    record Payment(
            UUID id,
            UUID settlement,
            int position,
            Rupiah amount,
            LocalDate on,
            CashPlace from,
            UUID by) {}

    void paid(UUID cooperative, Payment payment, Instant at) {
        sql.insert(
                Rows.into(
                                "settlement_payment",
                                "cooperative_id,payment_id,settlement_id,position,amount,paid_on,paid_from,"
                                    + "recorded_at,recorded_by")
                        .add(
                                cooperative,
                                payment.id(),
                                payment.settlement(),
                                payment.position(),
                                payment.amount().amount(),
                                payment.on(),
                                payment.from().name(),
                                at,
                                payment.by()));
    }
}
