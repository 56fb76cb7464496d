package id.gerai.server.settlement;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.MembershipSettled;
import id.gerai.ledger.posting.MemberAct.SettlementPaid;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.claim.ClaimReader;
import id.gerai.server.heir.HeirService;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.Ending;
import id.gerai.server.member.MemberFinder;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.Membership;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.settlement.Settlement.Part;
import id.gerai.server.settlement.Settlement.Signed;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Ends memberships: drafted by one, reviewed by another, posted once, paid in parts. */
@Singleton
public class SettlementService {
    private final SettlementStore store;
    private final MemberService members;
    private final MemberFinder finder;
    private final HeirService heirs;
    private final ClaimReader claims;
    private final ShareAccounts shareAccounts;
    private final JournalService journals;
    private final OutletService outlets;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    SettlementService(
            SettlementStore store,
            MemberService members,
            MemberFinder finder,
            HeirService heirs,
            ClaimReader claims,
            ShareAccounts shareAccounts,
            JournalService journals,
            OutletService outlets,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.members = members;
        this.finder = finder;
        this.heirs = heirs;
        this.claims = claims;
        this.shareAccounts = shareAccounts;
        this.journals = journals;
        this.outlets = outlets;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Ends a membership with which nobody owes anybody anything.
     *
     * @throws RefusedException if there is something to settle, or the membership cannot end so
     */
    @Transactional
    void depart(OfficeUser by, String number, Ending ending) {
        Membership member = members.lock(by.cooperative(), number);
        members.refuse(by.cooperative(), member, ending);
        if (!claims.of(by.cooperative(), member.id()).areNone()) {
            throw RefusedException.because(SettlementRefusal.SETTLEMENT_NEEDED, number);
        }
        audit.record(by, "END_MEMBERSHIP", "%s %s".formatted(number, ending.kind()));
        members.end(by, member, ending);
    }

    /**
     * Drafts a settlement from the balances as they stand. Where the membership has ended before,
     * it is about what came in since.
     *
     * @throws RefusedException if the membership cannot end so, another settlement is under way, or
     *     {@link SettlementDraft#of} refuses
     */
    @Transactional
    Settlement draft(OfficeUser by, String number, Ending ending) {
        UUID cooperative = by.cooperative();
        Membership member = members.lock(cooperative, number);
        if (!member.status().isEnded()) {
            members.refuse(cooperative, member, ending);
        }
        if (store.isUnderWay(cooperative, member.id())) {
            throw RefusedException.because(SettlementRefusal.SETTLEMENT_UNDER_WAY, number);
        }
        String name = finder.one(cooperative, number).name();
        SettlementDraft figures =
                SettlementDraft.of(
                        claims.of(cooperative, member.id()),
                        ending,
                        name,
                        heirs.of(cooperative, member.id()));
        UUID id = TimeOrderedId.of(clock.instant(), random);
        audit.record(by, "DRAFT_SETTLEMENT", "%s %s".formatted(number, ending.kind()));
        store.insert(
                cooperative,
                new Settlement(
                        id,
                        store.nextNumber(cooperative),
                        member.id(),
                        number,
                        name,
                        ending.kind(),
                        ending.on(),
                        ending.reason(),
                        ending.decision(),
                        SettlementState.DRAFT,
                        figures.fingerprint(),
                        figures.claims(),
                        figures.debt(),
                        figures.setOff(),
                        figures.payout(),
                        figures.parts(),
                        new Signed(by.id(), by.name()),
                        Optional.empty(),
                        Optional.empty()),
                clock.instant());
        return find(cooperative, id);
    }

    /**
     * A settlement.
     *
     * @throws RefusedException if there is none
     */
    @Transactional
    Settlement find(UUID cooperative, UUID id) {
        return store.find(cooperative, id)
                .orElseThrow(() -> RefusedException.because(SettlementRefusal.SETTLEMENT_UNKNOWN));
    }

    /** A member's settlements, the first one first. */
    @Transactional
    List<Settlement> of(UUID cooperative, String number) {
        return store.of(cooperative, members.idOf(cooperative, number));
    }

    /**
     * Notes that somebody else has looked at a draft and found it right.
     *
     * @throws RefusedException if it is no draft, or the same person drafted it
     */
    @Transactional
    Settlement review(OfficeUser by, UUID id) {
        Settlement draft = locked(by.cooperative(), id);
        if (draft.state() != SettlementState.DRAFT) {
            throw RefusedException.because(SettlementRefusal.NOT_A_DRAFT, draft.number());
        }
        if (draft.drafted().by().equals(by.id())) {
            throw RefusedException.because(SettlementRefusal.REVIEWED_BY_THE_DRAFTER);
        }
        audit.record(by, "REVIEW_SETTLEMENT", subject(draft));
        store.reviewed(by.cooperative(), id, by.id(), clock.instant());
        return find(by.cooperative(), id);
    }

    /**
     * Gives a settlement up that is not posted.
     *
     * @throws RefusedException if it is posted, or was given up before
     */
    @Transactional
    void cancel(OfficeUser by, UUID id) {
        Settlement settlement = locked(by.cooperative(), id);
        refusePosted(settlement);
        if (settlement.state() == SettlementState.CANCELLED) {
            throw RefusedException.because(SettlementRefusal.NOT_A_DRAFT, settlement.number());
        }
        audit.record(by, "CANCEL_SETTLEMENT", subject(settlement));
        store.cancelled(by.cooperative(), id);
    }

    /**
     * Posts a reviewed settlement as one journal of today and ends the membership.
     *
     * @throws RefusedException if nobody reviewed it, or a balance changed since the draft
     */
    @Transactional
    Settlement post(OfficeUser by, UUID id) {
        UUID cooperative = by.cooperative();
        Settlement settlement = locked(cooperative, id);
        refusePosted(settlement);
        if (settlement.state() != SettlementState.REVIEWED) {
            throw RefusedException.because(SettlementRefusal.NOT_REVIEWED, settlement.number());
        }
        Membership member = members.lock(cooperative, settlement.memberNumber());
        // Whoever changes balances kept ready holds this first: they stand still from here on.
        revisions.next(cooperative);
        if (!claims.of(cooperative, member.id()).fingerprint().equals(settlement.fingerprint())) {
            throw RefusedException.because(SettlementRefusal.CHANGED_SINCE_DRAFT);
        }
        LocalDate today = outlets.today(cooperative);
        audit.record(by, "POST_SETTLEMENT", subject(settlement));
        if (!settlement.claims().isEmpty()) {
            journals.post(
                    cooperative,
                    by.id(),
                    new MembershipSettled(
                            id, today, member.id(), settlement.claims(), settlement.setOff()));
        }
        shareAccounts.add(cooperative, sharesOf(settlement));
        if (settlement.setOff().isPositive()) {
            store.payCredit(
                    cooperative, member.id(), settlement.setOff(), revisions.next(cooperative));
        }
        if (!member.status().isEnded()) {
            members.end(by, member, endingOf(settlement));
        }
        store.posted(cooperative, id, by.id(), clock.instant(), today);
        return find(cooperative, id);
    }

    /**
     * Pays somebody their part, or some of it.
     *
     * @param position of the part, from 1
     * @param amount above zero
     * @return the journal's id
     * @throws RefusedException if it is not posted, there is no such part, less is due, or the day
     *     lies before that of the settlement or in no open year
     */
    @Transactional
    UUID pay(OfficeUser by, UUID id, int position, Rupiah amount, LocalDate date, CashPlace from) {
        UUID cooperative = by.cooperative();
        Settlement settlement = locked(cooperative, id);
        if (settlement.state() != SettlementState.POSTED) {
            throw RefusedException.because(SettlementRefusal.NOT_POSTED, settlement.number());
        }
        Part part =
                settlement.parts().stream()
                        .filter(it -> it.position() == position)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        RefusedException.because(SettlementRefusal.PART_UNKNOWN)
                                                .at("part"));
        if (part.due().isLessThan(amount)) {
            throw RefusedException.because(SettlementRefusal.MORE_THAN_DUE, part.due())
                    .at("amount");
        }
        journals.find(cooperative, id)
                .map(it -> it.journal().postingDate())
                .filter(date::isBefore)
                .ifPresent(
                        posted -> {
                            throw RefusedException.because(
                                            SettlementRefusal.PAID_BEFORE_POSTED, posted)
                                    .at("date");
                        });
        UUID payment = TimeOrderedId.of(clock.instant(), random);
        journals.post(
                cooperative,
                by.id(),
                new SettlementPaid(
                        payment, date, new MemberAmount(settlement.member(), amount), from));
        store.paid(
                cooperative,
                new SettlementStore.Payment(payment, id, position, amount, date, from, by.id()),
                clock.instant());
        audit.record(by, "PAY_SETTLEMENT", "%s %s".formatted(subject(settlement), amount));
        return payment;
    }

    /** Takes the names of those who were paid out of a member's settlements; amounts stay. */
    @Transactional(TxType.MANDATORY)
    public void forgetNames(UUID cooperative, UUID member, String own, String heir) {
        store.forget(cooperative, member, heir, own);
    }

    private Settlement locked(UUID cooperative, UUID id) {
        store.lock(cooperative, id);
        return find(cooperative, id);
    }

    private static void refusePosted(Settlement settlement) {
        if (settlement.state() == SettlementState.POSTED) {
            throw RefusedException.because(SettlementRefusal.ALREADY_POSTED, settlement.number());
        }
    }

    private static Ending endingOf(Settlement settlement) {
        return new Ending(
                settlement.kind(),
                settlement.endedOn(),
                settlement.reason(),
                settlement.decision());
    }

    private static List<MemberShare> sharesOf(Settlement settlement) {
        List<MemberShare> shares = new ArrayList<>();
        for (AccountAmount claim : settlement.claims()) {
            for (ShareKind kind : ShareKind.values()) {
                if (kind.account().equals(claim.account())) {
                    shares.add(
                            new MemberShare(settlement.member(), kind, claim.amount().negated()));
                }
            }
        }
        return shares;
    }

    private static String subject(Settlement settlement) {
        return "%d: %s".formatted(settlement.number(), settlement.memberNumber());
    }
}
