package id.gerai.server.credit;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.credit.CreditTerms;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.Claim;
import id.gerai.ledger.posting.MemberAct.CreditAllowanceSet;
import id.gerai.ledger.posting.MemberAct.CreditPaidAtOffice;
import id.gerai.ledger.posting.MemberAct.CreditSetOff;
import id.gerai.ledger.posting.MemberAct.CreditWrittenOff;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberService;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.proposal.Proposal;
import id.gerai.server.proposal.ProposalService;
import id.gerai.server.proposal.ProposalService.Wish;
import id.gerai.server.proposal.ProposedAct;
import id.gerai.server.savings.SavingsService;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Lowers what members owe: paid at the office, set off, or written off. That nobody pays more than
 * is owed is looked at after the balance was written, while its row is locked.
 */
@Singleton
public class CreditService implements ProposedAct {
    private final CreditStore store;
    private final CreditAccounts accounts;
    private final SavingsService savings;
    private final MemberService members;
    private final JournalService journals;
    private final ProposalService proposals;
    private final OutletService outlets;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    CreditService(
            CreditStore store,
            CreditAccounts accounts,
            SavingsService savings,
            MemberService members,
            JournalService journals,
            ProposalService proposals,
            OutletService outlets,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.accounts = accounts;
        this.savings = savings;
        this.members = members;
        this.journals = journals;
        this.proposals = proposals;
        this.outlets = outlets;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What of a member's debt an act is about.
     *
     * @param amount above zero
     */
    record Part(String memberNumber, Rupiah amount, LocalDate date) {}

    /**
     * A member pays at the office.
     *
     * @return the journal's id
     * @throws RefusedException if less is owed, or the day lies in no open month
     */
    @Transactional
    UUID pay(OfficeUser by, Part part, CashPlace into) {
        MemberAmount amount = amount(by.cooperative(), part);
        UUID id = newId();
        journals.post(
                by.cooperative(), by.id(), new CreditPaidAtOffice(id, part.date(), amount, into));
        audit.record(by, "PAY_CREDIT", part.memberNumber() + " " + part.amount());
        settle(by.cooperative(), amount);
        return id;
    }

    /**
     * A debt is set against what the cooperative owes the member.
     *
     * @param consent where the member's consent is kept
     * @return the journal's id
     * @throws RefusedException if there is no consent, less is owed either way, or the day lies in
     *     no open month
     */
    @Transactional
    UUID setOff(OfficeUser by, Part part, Claim claim, String consent) {
        if (consent.isBlank()) {
            throw RefusedException.because(CreditRefusal.CONSENT_NEEDED).at("consent");
        }
        UUID cooperative = by.cooperative();
        MemberAmount amount = amount(cooperative, part);
        CreditSetOff act = new CreditSetOff(newId(), part.date(), amount, claim);
        journals.post(cooperative, by.id(), act);
        store.insert(cooperative, act, consent.strip(), clock.instant(), by.id());
        audit.record(by, "SET_OFF_CREDIT", part.memberNumber() + " " + part.amount() + " " + claim);
        settle(cooperative, amount);
        if (claim == Claim.SAVINGS) {
            savings.take(cooperative, amount, part.date());
        } else {
            Rupiah left = store.claim(cooperative, amount.member(), claim.account());
            if (left.isNegative()) {
                throw RefusedException.because(
                                CreditRefusal.CLAIM_TOO_SMALL, left.plus(part.amount()))
                        .at("amount");
            }
        }
        return act.id();
    }

    /**
     * Has the board decide that a debt will not be paid.
     *
     * @return the proposal's id, which the journal will have
     * @throws RefusedException if there is no such member, or with what is proposed already they
     *     owe less
     */
    @Transactional
    UUID proposeWriteOff(OfficeUser by, Part part, String reason) {
        UUID cooperative = by.cooperative();
        MemberAmount amount = amount(cooperative, part);
        Rupiah proposed =
                Rupiah.sum(
                        proposals.open(cooperative).stream()
                                .filter(it -> it.kind() == kind())
                                .filter(it -> it.member().equals(amount.member()))
                                .map(Proposal::amount)
                                .toList());
        Rupiah left =
                store.claim(cooperative, amount.member(), ChartOfAccounts.MEMBER_CREDIT)
                        .negated()
                        .minus(proposed);
        if (left.isLessThan(amount.amount())) {
            throw RefusedException.because(CreditRefusal.MORE_THAN_OWED, left.max(Rupiah.ZERO))
                    .at("amount");
        }
        return proposals.propose(
                by, new Wish(kind(), amount.member(), amount.amount(), part.date(), "", reason));
    }

    @Override
    public Proposal.Kind kind() {
        return Proposal.Kind.CREDIT_WRITE_OFF;
    }

    /** Uses up what was put aside for it; the rest is a loss. */
    @Override
    @Transactional
    public void carryOut(OfficeUser approver, Proposal proposal) {
        UUID cooperative = approver.cooperative();
        MemberAmount amount = new MemberAmount(proposal.member(), proposal.amount());
        Rupiah putAside = store.lockedAllowance(cooperative).max(Rupiah.ZERO);
        journals.post(
                cooperative,
                approver.id(),
                new CreditWrittenOff(
                        proposal.id(), proposal.date(), amount, putAside.min(amount.amount())));
        settle(cooperative, amount);
    }

    /**
     * Puts aside for debts that may not be paid, more or less than so far.
     *
     * @param amount all that is put aside then, zero or more
     * @return the journal's id
     * @throws RefusedException if so much is put aside already, or the day lies in no open month
     */
    @Transactional
    UUID putAside(OfficeUser by, Rupiah amount, LocalDate date) {
        Rupiah change = amount.minus(store.lockedAllowance(by.cooperative()));
        UUID id = newId();
        journals.post(by.cooperative(), by.id(), new CreditAllowanceSet(id, date, change));
        audit.record(by, "SET_CREDIT_ALLOWANCE", amount.toString());
        return id;
    }

    /** Agrees on a limit with a member; empty for that of everybody. */
    @Transactional
    void setLimit(OfficeUser by, String memberNumber, Optional<Rupiah> limit) {
        UUID member = members.idOf(by.cooperative(), memberNumber);
        audit.record(
                by,
                "SET_CREDIT_LIMIT",
                memberNumber + " " + limit.map(Rupiah::toString).orElse("-"));
        store.setLimit(by.cooperative(), member, limit);
    }

    /** By when debts are to be paid. */
    @Transactional
    CreditTerms terms(UUID cooperative) {
        return store.terms(cooperative);
    }

    /**
     * Keeps what was decided.
     *
     * @throws RefusedException if there are terms already and these would hold from before today
     */
    @Transactional
    void decideTerms(OfficeUser by, LocalDate from, int days, String decision) {
        UUID cooperative = by.cooperative();
        if (from.isBefore(outlets.today(cooperative))
                && !store.terms(cooperative).daysFrom().isEmpty()) {
            throw RefusedException.because(CreditRefusal.TERMS_IN_THE_PAST).at("valid_from");
        }
        audit.record(by, "DECIDE_CREDIT_TERMS", from + " " + days + ": " + decision);
        store.keepTerms(cooperative, from, days, decision, clock.instant(), by.id());
    }

    private void settle(UUID cooperative, MemberAmount amount) {
        Rupiah left =
                accounts.add(
                                cooperative,
                                new TreeMap<>(Map.of(amount.member(), amount.amount().negated())))
                        .get(amount.member());
        if (left.isNegative()) {
            throw RefusedException.because(
                            CreditRefusal.MORE_THAN_OWED,
                            left.plus(amount.amount()).max(Rupiah.ZERO))
                    .at("amount");
        }
    }

    private MemberAmount amount(UUID cooperative, Part part) {
        return new MemberAmount(members.idOf(cooperative, part.memberNumber()), part.amount());
    }

    private UUID newId() {
        return TimeOrderedId.of(clock.instant(), random);
    }
}
