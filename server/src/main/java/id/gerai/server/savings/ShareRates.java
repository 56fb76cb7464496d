package id.gerai.server.savings;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.DatedAmounts;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.ledger.savings.ShareKind.Duty;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.MemberRevisions;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What everybody owes as simpanan pokok and wajib, and since when. What is in force also stands
 * with the cooperative, from where tills are told.
 */
@Singleton
public class ShareRates {
    /** What was decided before anybody kept days counts from here. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    private final Sql sql;
    private final OutletService outlets;
    private final MemberRevisions members;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;

    ShareRates(
            Sql sql,
            OutletService outlets,
            MemberRevisions members,
            Revisions revisions,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.outlets = outlets;
        this.members = members;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
    }

    /** An amount that was decided. */
    public record Rate(ShareKind kind, LocalDate validFrom, Rupiah amount, String decision) {}

    /** All of them, by kind and day. */
    @Transactional
    public List<Rate> list(UUID cooperative) {
        return sql.list(
                """
                select kind, valid_from, amount, decision from share_rate
                where cooperative_id = ? order by kind desc, valid_from
                """,
                row ->
                        new Rate(
                                ShareKind.valueOf(row.getString("kind")),
                                row.getObject("valid_from", LocalDate.class),
                                Rupiah.of(row.getLong("amount")),
                                row.getString("decision")),
                cooperative);
    }

    /** Those of one kind. */
    @Transactional
    public DatedAmounts of(UUID cooperative, ShareKind kind) {
        Map<LocalDate, Rupiah> byDay = new HashMap<>();
        for (Rate rate : list(cooperative)) {
            if (rate.kind() == kind) {
                byDay.put(rate.validFrom(), rate.amount());
            }
        }
        return new DatedAmounts(byDay);
    }

    /**
     * Keeps what was decided. What holds already is left as it was: whoever owed it keeps owing it.
     *
     * @param rate from today or later, of simpanan wajib from the first of this month or a later;
     *     from any day as long as nobody has paid any but what the opening balances brought
     * @throws RefusedException if it is for another kind or day
     */
    @Transactional
    public void decide(OfficeUser by, Rate rate) {
        UUID cooperative = by.cooperative();
        LocalDate today = outlets.today(cooperative);
        boolean monthly = rate.kind().duty() == Duty.MONTHLY;
        if (rate.kind().duty() == Duty.NONE) {
            throw RefusedException.because(SavingsRefusal.RATE_OF_NO_DUTY).at("kind");
        }
        if (monthly && rate.validFrom().getDayOfMonth() != 1) {
            throw RefusedException.because(SavingsRefusal.RATE_NOT_FROM_THE_FIRST).at("valid_from");
        }
        if (rate.validFrom().isBefore(monthly ? today.withDayOfMonth(1) : today)
                && isPaidHere(cooperative, rate.kind())) {
            throw RefusedException.because(SavingsRefusal.RATE_IN_THE_PAST).at("valid_from");
        }
        keep(by, rate);
        tell(cooperative, today);
    }

    private boolean isPaidHere(UUID cooperative, ShareKind kind) {
        return sql.first(
                        """
                        select 1 from journal_entry e
                        join journal j
                          on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                        where e.cooperative_id = ? and e.account_code = ?
                          and e.member_id is not null and j.kind <> 'OPENING'
                        limit 1
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        kind.account().digits())
                .isPresent();
    }

    /**
     * Keeps what was typed as a setting: from now on, or from always where nothing was said before.
     */
    @Transactional
    public void setNow(OfficeUser by, ShareKind kind, Rupiah amount) {
        UUID cooperative = by.cooperative();
        LocalDate today = outlets.today(cooperative);
        DatedAmounts known = of(cooperative, kind);
        if (known.on(today).equals(amount)) {
            return;
        }
        LocalDate now = kind.duty() == Duty.MONTHLY ? today.withDayOfMonth(1) : today;
        keep(by, new Rate(kind, known.byDay().isEmpty() ? ALWAYS : now, amount, "Pengaturan"));
        tell(cooperative, today);
    }

    /**
     * Puts what holds today where tills are told of it.
     *
     * @return false where they know
     */
    @Transactional
    boolean takeEffect(UUID cooperative, LocalDate today) {
        int changed =
                sql.run(
                        """
                        update cooperative c
                        set principal_share = n.principal, mandatory_share = n.mandatory
                        from (
                          select
                            coalesce((select amount from share_rate
                              where cooperative_id = ? and kind = 'PRINCIPAL' and valid_from <= ?
                              order by valid_from desc limit 1), 0) as principal,
                            coalesce((select amount from share_rate
                              where cooperative_id = ? and kind = 'MANDATORY' and valid_from <= ?
                              order by valid_from desc limit 1), 0) as mandatory) n
                        where c.cooperative_id = ?
                          and (c.principal_share, c.mandatory_share)
                            is distinct from (n.principal, n.mandatory)
                        """,
                        cooperative,
                        today,
                        cooperative,
                        today,
                        cooperative);
        if (changed > 0) {
            sql.run(
                    "update outlet set revision = ? where cooperative_id = ?",
                    revisions.next(cooperative),
                    cooperative);
            members.tellAll(cooperative);
        }
        return changed > 0;
    }

    /** A later amount changes how far those are who have paid ahead. */
    private void tell(UUID cooperative, LocalDate today) {
        if (!takeEffect(cooperative, today)) {
            members.tellAll(cooperative);
        }
    }

    private void keep(OfficeUser by, Rate rate) {
        audit.record(
                by,
                "DECIDE_SHARE_RATE",
                "%s %s %s: %s"
                        .formatted(rate.kind(), rate.validFrom(), rate.amount(), rate.decision()));
        sql.run(
                """
                insert into share_rate values (?, ?, ?, ?, ?, ?, ?)
                on conflict (cooperative_id, kind, valid_from) do update
                set amount = excluded.amount, decision = excluded.decision,
                    recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
                """,
                by.cooperative(),
                rate.kind().name(),
                rate.validFrom(),
                rate.amount().amount(),
                rate.decision(),
                clock.instant(),
                by.id());
    }
}
