package id.gerai.server.cash;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.MdrSchedule;
import id.gerai.ledger.posting.BooksAct.TaxPaid;
import id.gerai.ledger.posting.OfficeAct;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.SurplusAct.FundSpent;
import id.gerai.ledger.posting.SurplusAct.LossDecided;
import id.gerai.ledger.posting.TradeAct.CashTransferred;
import id.gerai.ledger.posting.TradeAct.Receivable;
import id.gerai.ledger.posting.TradeAct.ReceivableSettled;
import id.gerai.ledger.posting.TradeAct.SupplierPaid;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.cash.SettlementStore.Payment;
import id.gerai.server.journal.Holdings;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Moves money. Each act is one journal; the account that pays is held before it is looked at. */
@Singleton
public class CashService {
    private static final Set<AccountCode> FUNDS =
            Set.of(
                    ChartOfAccounts.BOARD_FUND,
                    ChartOfAccounts.STAFF_FUND,
                    ChartOfAccounts.EDUCATION_FUND,
                    ChartOfAccounts.SOCIAL_FUND,
                    ChartOfAccounts.DEVELOPMENT_FUND,
                    ChartOfAccounts.VILLAGE_SHARE_PAYABLE,
                    ChartOfAccounts.OTHER_FUND);

    private final Holdings holdings;
    private final SettlementStore settlements;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    CashService(
            Holdings holdings,
            SettlementStore settlements,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.holdings = holdings;
        this.settlements = settlements;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Brings money from one place to another.
     *
     * @return the journal's id
     * @throws RefusedException if the place holds less or both are the same
     */
    @Transactional
    UUID transfer(OfficeUser by, LocalDate date, Rupiah amount, CashPlace from, CashPlace into) {
        if (from == into) {
            throw RefusedException.because(CashRefusal.SAME_PLACE).at("into");
        }
        return post(by, "TRANSFER_CASH", new CashTransferred(newId(), date, amount, from, into));
    }

    /**
     * Pays suppliers for goods received before.
     *
     * @throws RefusedException if the place holds less, or less is owed
     */
    @Transactional
    UUID paySupplier(OfficeUser by, LocalDate date, Rupiah amount, CashPlace from) {
        payWhatIsOwed(by, ChartOfAccounts.TRADE_PAYABLE, amount, from);
        return post(by, "PAY_SUPPLIER", new SupplierPaid(newId(), date, amount, from));
    }

    /**
     * Pays income tax to the state.
     *
     * @throws RefusedException as {@link #paySupplier}
     */
    @Transactional
    UUID payTax(OfficeUser by, LocalDate date, Rupiah amount, CashPlace from) {
        payWhatIsOwed(by, ChartOfAccounts.TAX_PAYABLE, amount, from);
        return post(by, "PAY_TAX", new TaxPaid(newId(), date, amount, from));
    }

    /**
     * Notes what a provider brought to the bank.
     *
     * @param gross what customers had paid
     * @param fee what the provider kept, by the bank's figure
     * @throws RefusedException if less is outstanding or the fee is more than what was paid
     */
    @Transactional
    public UUID settle(OfficeUser by, LocalDate date, Receivable source, Rupiah gross, Rupiah fee) {
        if (gross.isLessThan(fee)) {
            throw RefusedException.because(CashRefusal.FEE_ABOVE_GROSS).at("fee");
        }
        holdings.hold(by.cooperative(), source.account());
        Rupiah outstanding = holdings.balance(by.cooperative(), source.account());
        if (outstanding.isLessThan(gross)) {
            throw RefusedException.because(CashRefusal.MORE_THAN_OUTSTANDING, outstanding)
                    .at("gross");
        }
        return post(
                by, "SETTLE_RECEIVABLE", new ReceivableSettled(newId(), date, source, gross, fee));
    }

    /** Notes how the QRIS provider ranks the cooperative; proposals go by it from now on. */
    @Transactional
    public void setCategory(OfficeUser by, MdrCategory category) {
        settlements.setCategory(by.cooperative(), category);
        audit.record(by, "SET_MDR_CATEGORY", category.name());
    }

    /** What the bank should bring for the QRIS payments of some days, at the rates of the last. */
    @Transactional
    public SettlementProposal proposal(UUID cooperative, LocalDate from, LocalDate until) {
        List<Payment> payments = settlements.payments(cooperative, from, until);
        MdrSchedule schedule = settlements.schedule(cooperative, until);
        return new SettlementProposal(
                settlements.category(cooperative),
                payments.size(),
                Rupiah.sum(payments.stream().map(Payment::amount).toList()),
                Rupiah.sum(
                        payments.stream()
                                .map(it -> schedule.feeOn(it.amount().max(Rupiah.ZERO)))
                                .toList()),
                holdings.balance(cooperative, ChartOfAccounts.QRIS_RECEIVABLE));
    }

    /**
     * Uses a fund of the surplus, or pays the village its share.
     *
     * @throws RefusedException if it is no fund, or the place or the fund holds less
     */
    @Transactional
    UUID spendFund(
            OfficeUser by, LocalDate date, AccountAmount fund, CashPlace from, String description) {
        if (!FUNDS.contains(fund.account())) {
            throw RefusedException.because(CashRefusal.NOT_A_FUND, fund.account()).at("account");
        }
        UUID cooperative = by.cooperative();
        holdings.hold(cooperative, from.account(), fund.account());
        Rupiah inFund = holdings.balance(cooperative, fund.account()).negated();
        if (inFund.isLessThan(fund.amount())) {
            throw RefusedException.because(CashRefusal.MORE_THAN_THE_FUND, inFund).at("amount");
        }
        return post(by, "SPEND_FUND", new FundSpent(newId(), date, fund, from, description));
    }

    /**
     * Notes what the annual meeting decided on the loss: all of it, out of the reserve or carried
     * forward.
     *
     * @throws RefusedException if the parts are not the loss that the books show, or the reserve
     *     holds less
     */
    @Transactional
    UUID decideLoss(OfficeUser by, LocalDate date, Rupiah fromReserve, Rupiah carried) {
        UUID cooperative = by.cooperative();
        holdings.hold(cooperative, ChartOfAccounts.RESERVE_FUND, ChartOfAccounts.SURPLUS_CURRENT);
        Rupiah loss = holdings.balance(cooperative, ChartOfAccounts.SURPLUS_CURRENT);
        if (!loss.isPositive() || !loss.equals(fromReserve.plus(carried))) {
            throw RefusedException.because(CashRefusal.NOT_THE_LOSS, loss.max(Rupiah.ZERO))
                    .at("carried");
        }
        Rupiah reserve = holdings.balance(cooperative, ChartOfAccounts.RESERVE_FUND).negated();
        if (reserve.isLessThan(fromReserve)) {
            throw RefusedException.because(CashRefusal.MORE_THAN_THE_RESERVE, reserve)
                    .at("from_reserve");
        }
        return post(by, "DECIDE_LOSS", new LossDecided(newId(), date, fromReserve, carried));
    }

    private void payWhatIsOwed(OfficeUser by, AccountCode debt, Rupiah amount, CashPlace from) {
        UUID cooperative = by.cooperative();
        holdings.hold(cooperative, from.account(), debt);
        Rupiah owed = holdings.balance(cooperative, debt).negated();
        if (owed.isLessThan(amount)) {
            throw RefusedException.because(CashRefusal.MORE_THAN_OWED, owed).at("amount");
        }
    }

    private UUID post(OfficeUser by, String action, OfficeAct act) {
        journals.post(by.cooperative(), by.id(), act);
        audit.record(by, action, act.id().toString());
        return act.id();
    }

    private UUID newId() {
        return TimeOrderedId.of(clock.instant(), random);
    }
}
