package id.gerai.server.savings;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.SavingsWithdrawn;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.proposal.Proposal;
import id.gerai.server.proposal.ProposalService;
import id.gerai.server.proposal.ProposalService.Wish;
import id.gerai.server.proposal.ProposedAct;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Pays savings out. What must hold is looked at after the balance was written, when its row is
 * locked until the end: whatever others do at the same time, nobody takes out more than there is.
 */
@Singleton
public class SavingsService implements ProposedAct {
    private final SavingsStore store;
    private final DuesStore balances;
    private final MemberService members;
    private final ShareAccounts accounts;
    private final JournalService journals;
    private final ProposalService proposals;
    private final OutletService outlets;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    SavingsService(
            SavingsStore store,
            DuesStore balances,
            MemberService members,
            ShareAccounts accounts,
            JournalService journals,
            ProposalService proposals,
            OutletService outlets,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.balances = balances;
        this.members = members;
        this.accounts = accounts;
        this.journals = journals;
        this.proposals = proposals;
        this.outlets = outlets;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What a member wants out.
     *
     * @param amount above zero
     */
    record Withdrawal(
            String memberNumber, ShareKind kind, Rupiah amount, LocalDate date, CashPlace from) {}

    /**
     * Pays out.
     *
     * @return the journal's id
     * @throws RefusedException if the kind cannot be withdrawn, there is not so much, or it needs a
     *     second person
     */
    @Transactional
    UUID withdraw(OfficeUser by, Withdrawal wish) {
        MemberAmount amount = accepted(by.cooperative(), wish);
        UUID id = TimeOrderedId.of(clock.instant(), random);
        pay(by, new SavingsWithdrawn(id, wish.date(), amount, wish.from()));
        Rupiah most = termsOn(by.cooperative(), wish.date()).dailyMax();
        Rupiah today = store.takenOut(by.cooperative(), amount.member(), wish.date());
        if (most.isPositive() && most.isLessThan(today)) {
            throw RefusedException.because(SavingsRefusal.SECOND_PERSON_NEEDED, today, most)
                    .at("amount");
        }
        return id;
    }

    /**
     * Has a second person look at what is above the daily limit.
     *
     * @return the proposal's id, which the journal will have
     */
    @Transactional
    UUID propose(OfficeUser by, Withdrawal wish, String reason) {
        MemberAmount amount = accepted(by.cooperative(), wish);
        return proposals.propose(
                by,
                new Wish(
                        kind(),
                        amount.member(),
                        amount.amount(),
                        wish.date(),
                        wish.from().name(),
                        reason));
    }

    @Override
    public Proposal.Kind kind() {
        return Proposal.Kind.SAVINGS_WITHDRAWAL;
    }

    @Override
    @Transactional
    public void carryOut(OfficeUser approver, Proposal proposal) {
        pay(
                approver,
                new SavingsWithdrawn(
                        proposal.id(),
                        proposal.date(),
                        new MemberAmount(proposal.member(), proposal.amount()),
                        CashPlace.valueOf(proposal.cashPlace())));
    }

    /** Takes an amount from the account, down to what has to stay; for any act that does. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(UUID cooperative, MemberAmount amount, LocalDate day) {
        MemberShare change =
                new MemberShare(amount.member(), ShareKind.VOLUNTARY, amount.amount().negated());
        accounts.add(cooperative, List.of(change));
        Rupiah minimum = termsOn(cooperative, day).minimumBalance();
        Rupiah left = balances.balance(cooperative, ShareKind.VOLUNTARY, amount.member());
        if (left.isLessThan(minimum)) {
            throw RefusedException.because(SavingsRefusal.BELOW_MINIMUM, left, minimum)
                    .at("amount");
        }
    }

    /** The terms, the latest first. */
    @Transactional
    List<SavingsTerms> terms(UUID cooperative) {
        return store.terms(cooperative);
    }

    /** Those of a day. */
    @Transactional
    SavingsTerms termsOn(UUID cooperative, LocalDate day) {
        return store.terms(cooperative).stream()
                .filter(it -> !it.validFrom().isAfter(day))
                .findFirst()
                .orElse(SavingsTerms.NONE);
    }

    /**
     * Keeps what was decided.
     *
     * @throws RefusedException if there are terms already and these would hold from before today
     */
    @Transactional
    void decide(OfficeUser by, SavingsTerms terms) {
        UUID cooperative = by.cooperative();
        if (terms.validFrom().isBefore(outlets.today(cooperative))
                && !store.terms(cooperative).isEmpty()) {
            throw RefusedException.because(SavingsRefusal.TERMS_IN_THE_PAST).at("valid_from");
        }
        audit.record(by, "DECIDE_SAVINGS_TERMS", terms.toString());
        store.keep(cooperative, terms, clock.instant(), by.id());
    }

    private MemberAmount accepted(UUID cooperative, Withdrawal wish) {
        if (!wish.kind().isWithdrawable()) {
            throw RefusedException.because(SavingsRefusal.NOT_WITHDRAWABLE, wish.kind().title())
                    .at("kind");
        }
        return new MemberAmount(members.idOf(cooperative, wish.memberNumber()), wish.amount());
    }

    private void pay(OfficeUser by, SavingsWithdrawn act) {
        MemberAmount amount = act.withdrawal();
        journals.post(by.cooperative(), by.id(), act);
        audit.record(by, "WITHDRAW_SAVINGS", amount.member() + " " + amount.amount());
        take(by.cooperative(), amount, act.date());
    }
}
