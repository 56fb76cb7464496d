package id.gerai.server.merging;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.MembershipsMerged;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.assistance.AssistanceService;
import id.gerai.server.claim.ClaimReader;
import id.gerai.server.claim.Claims;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.Ending;
import id.gerai.server.member.MemberFinder;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.MemberView;
import id.gerai.server.member.Membership;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.merging.MergingPreview.Patronage;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.person.PersonService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Makes one membership of two entries of the same person. There is no way back. */
@Singleton
public class MergingService {
    private final MergingStore store;
    private final MemberService members;
    private final MemberFinder finder;
    private final PersonService persons;
    private final ClaimReader claims;
    private final AssistanceService assistance;
    private final ShareAccounts shareAccounts;
    private final JournalService journals;
    private final OutletService outlets;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    MergingService(
            MergingStore store,
            MemberService members,
            MemberFinder finder,
            PersonService persons,
            ClaimReader claims,
            AssistanceService assistance,
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
        this.persons = persons;
        this.claims = claims;
        this.assistance = assistance;
        this.shareAccounts = shareAccounts;
        this.journals = journals;
        this.outlets = outlets;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** The two entries, locked. */
    private record Pair(Membership merged, Membership into) {}

    /**
     * What a merger will do. Nothing is changed.
     *
     * @throws RefusedException if the two cannot be merged
     */
    @Transactional
    public MergingPreview preview(UUID cooperative, String mergedNumber, String intoNumber) {
        Pair pair = lock(cooperative, mergedNumber, intoNumber);
        return new MergingPreview(
                finder.one(cooperative, mergedNumber),
                finder.one(cooperative, intoNumber),
                claims.of(cooperative, pair.merged().id()),
                store.patronage(cooperative, pair.merged().id()));
    }

    /**
     * Merges. What a till brings in later under the number that went can be carried over by merging
     * again.
     *
     * @param fingerprint of the balances in the preview
     * @throws RefusedException if the two cannot be merged or something changed since the preview
     */
    @Transactional
    public void merge(
            OfficeUser by,
            String mergedNumber,
            String intoNumber,
            String fingerprint,
            String reason) {
        UUID cooperative = by.cooperative();
        Pair pair = lock(cooperative, mergedNumber, intoNumber);
        // Whoever changes balances kept ready holds this first: they stand still from here on.
        revisions.next(cooperative);
        Claims balances = claims.of(cooperative, pair.merged().id());
        if (!balances.fingerprint().equals(fingerprint)) {
            throw RefusedException.because(MergingRefusal.CHANGED_SINCE_PREVIEW);
        }
        List<Patronage> patronage = store.patronage(cooperative, pair.merged().id());
        boolean again = pair.merged().mergedInto().isPresent();
        if (again && balances.areNone() && patronage.isEmpty()) {
            throw RefusedException.because(MergingRefusal.NOTHING_LEFT_TO_MERGE, mergedNumber);
        }
        audit.record(
                by, "MERGE_MEMBERS", "%s → %s: %s".formatted(mergedNumber, intoNumber, reason));
        LocalDate today = outlets.today(cooperative);
        carryOver(by, pair, balances, patronage, today);
        if (!again) {
            members.merged(
                    by,
                    pair.merged(),
                    pair.into(),
                    new Ending(MovementKind.MERGED, today, reason, ""));
            assistance.carryOver(cooperative, pair.merged().id(), pair.into().id());
            if (!pair.merged().person().equals(pair.into().person())) {
                persons.merge(cooperative, pair.merged().person(), pair.into().person());
            }
        }
    }

    private void carryOver(
            OfficeUser by, Pair pair, Claims claims, List<Patronage> patronage, LocalDate today) {
        UUID cooperative = by.cooperative();
        UUID from = pair.merged().id();
        UUID into = pair.into().id();
        if (!claims.areNone()) {
            journals.post(
                    cooperative,
                    by.id(),
                    new MembershipsMerged(
                            TimeOrderedId.of(clock.instant(), random),
                            today,
                            from,
                            into,
                            claims.balances()));
        }
        shareAccounts.add(cooperative, shares(claims, from, into));
        Rupiah credit = claims.owedByMember();
        if (!credit.isZero()) {
            store.addCredit(cooperative, from, credit.negated(), revisions.next(cooperative));
            store.addCredit(cooperative, into, credit, revisions.next(cooperative));
        }
        for (Patronage it : patronage) {
            Patronage away =
                    new Patronage(it.year(), it.base(), -it.amount(), -it.receipts(), -it.saving());
            store.addPatronage(cooperative, from, away, revisions.next(cooperative));
            store.addPatronage(cooperative, into, it, revisions.next(cooperative));
        }
        int goods = store.consignments(cooperative, from);
        if (goods > 0) {
            long last = revisions.advance(cooperative, goods);
            store.moveConsignments(cooperative, from, into, last - goods + 1);
        }
    }

    private static List<MemberShare> shares(Claims claims, UUID from, UUID into) {
        List<MemberShare> changes = new ArrayList<>();
        for (ShareKind kind : ShareKind.values()) {
            Rupiah held = balance(claims, kind.account()).negated();
            if (!held.isZero()) {
                changes.add(new MemberShare(from, kind, held.negated()));
                changes.add(new MemberShare(into, kind, held));
            }
        }
        return changes;
    }

    private static Rupiah balance(Claims claims, AccountCode account) {
        return claims.balances().stream()
                .filter(it -> it.account().equals(account))
                .map(AccountAmount::amount)
                .findFirst()
                .orElse(Rupiah.ZERO);
    }

    /** Both entries, in the order of their ids. */
    private Pair lock(UUID cooperative, String mergedNumber, String intoNumber) {
        UUID one = members.idOf(cooperative, mergedNumber);
        UUID other = members.idOf(cooperative, intoNumber);
        if (one.equals(other)) {
            throw RefusedException.because(MergingRefusal.SAME_MEMBERSHIP).at("into");
        }
        Membership merged;
        Membership into;
        if (one.compareTo(other) < 0) {
            merged = members.lock(cooperative, mergedNumber);
            into = members.lock(cooperative, intoNumber);
        } else {
            into = members.lock(cooperative, intoNumber);
            merged = members.lock(cooperative, mergedNumber);
        }
        refuse(cooperative, merged, into);
        return new Pair(merged, into);
    }

    private void refuse(UUID cooperative, Membership merged, Membership into) {
        if (into.status().isEnded()) {
            throw RefusedException.because(MergingRefusal.INTO_HAS_ENDED, into.number()).at("into");
        }
        if (merged.mergedInto().isPresent()) {
            if (!merged.mergedInto().get().equals(into.id())) {
                throw RefusedException.because(MergingRefusal.MERGED_INTO_ANOTHER, merged.number());
            }
            return;
        }
        members.refuse(
                cooperative, merged, new Ending(MovementKind.MERGED, merged.joinedOn(), "", ""));
        persons.refuseTwoNiks(cooperative, merged.person(), into.person());
    }

    /**
     * Persons who may stand in the register twice.
     *
     * @param kind what is the same
     */
    public record Duplicate(DuplicateKind kind, List<MemberView> members) {}

    /** How many of them are told at once. */
    private static final int DUPLICATES_MAX = 200;

    /** Who may stand in the register twice, by name. */
    @Transactional
    public List<Duplicate> duplicates(UUID cooperative) {
        return store.pairs(cooperative, DUPLICATES_MAX).stream()
                .map(
                        pair -> {
                            List<MemberView> both =
                                    new ArrayList<>(finder.of(cooperative, pair.one()));
                            both.addAll(finder.of(cooperative, pair.other()));
                            return new Duplicate(pair.kind(), both);
                        })
                .toList();
    }
}
