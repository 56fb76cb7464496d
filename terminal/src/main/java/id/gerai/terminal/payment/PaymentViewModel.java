package id.gerai.terminal.payment;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.Change.OutletChanged;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.QrisPayload;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.payment.TenderType;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.Settlement;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.control.ControlViewModel;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.member.MemberAccounts;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.sale.SaleViewModel;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.signal.Signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns the counter into a paid sale in the journal, by one tender or several. It knows no way to
 * pay by name but cash: every other is offered as {@link Tender#types} describes it.
 */
public final class PaymentViewModel {
    /** Nobody hands over so much more than is to pay: a key got stuck. */
    private static final Rupiah MOST_CHANGE = Rupiah.of(1_000_000);

    /** How many amounts a cashier is offered. */
    static final int QUICK_AMOUNTS = 5;

    private final SaleViewModel sale;
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;
    private final MemberAccounts accounts;
    private final ControlViewModel control;
    private final Signal changed = new Signal();
    private Optional<SaleCompleted> lastPaid = Optional.empty();
    private Optional<QrisCode> qris = Optional.empty();

    public PaymentViewModel(
            SaleViewModel sale,
            Journal journal,
            Catalog catalog,
            ShiftDesk desk,
            Receipts receipts,
            MemberAccounts accounts,
            ControlViewModel control) {
        this.sale = sale;
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
        this.accounts = accounts;
        this.control = control;
    }

    /** Fires after a tender was taken or removed, and when a QR code is to be shown or hidden. */
    public Signal changed() {
        return changed;
    }

    /** What is to pay without coins. */
    public Rupiah total() {
        return sale.total();
    }

    /** What is left to pay in coins and notes. */
    public Rupiah payableInCash() {
        return settlement().remainingInCash();
    }

    /** What is left to pay in any other way. */
    public Rupiah remaining() {
        return settlement().remaining();
    }

    /** What was taken so far. */
    public List<Tender> tenders() {
        return sale.tenders();
    }

    /** What a buyer is likely to hand over: the exact amount first. */
    public List<Rupiah> quickAmounts() {
        return QuickAmounts.of(payableInCash(), QUICK_AMOUNTS);
    }

    /** What to give back for so much; below zero where it is too little. */
    public Rupiah changeFor(Rupiah handed) {
        return handed.minus(payableInCash());
    }

    /** The sale paid last, for the screen that follows. */
    public Optional<SaleCompleted> lastPaid() {
        return lastPaid;
    }

    /** The ways there are at this outlet, cash first. */
    public List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (TenderType type : Tender.types()) {
            if (type == Tender.SocialCard.TYPE) {
                socialCards().forEach(card -> ways.add(new Way(type, card)));
            } else {
                ways.add(Way.of(type));
            }
        }
        return ways;
    }

    /** Why nothing can be paid now. */
    public Optional<PaymentRefusal> refusal() {
        if (desk.shift().isEmpty()) {
            return Optional.of(PaymentRefusal.NO_OPEN_SHIFT);
        }
        if (sale.weighing().isPresent()) {
            return Optional.of(PaymentRefusal.WEIGHT_MISSING);
        }
        if (sale.basket().isEmpty()) {
            return Optional.of(PaymentRefusal.NOTHING_ON_THE_COUNTER);
        }
        return control.refusal()
                .map(
                        it ->
                                switch (it) {
                                    case MEMBERS_ONLY -> PaymentRefusal.MEMBERS_ONLY;
                                    case IDENTITY_NEEDED, NIK_NOT_VALID, NIK_NOT_SET_UP ->
                                            PaymentRefusal.IDENTITY_NEEDED;
                                    case OVER_LIMIT -> PaymentRefusal.OVER_PURCHASE_LIMIT;
                                });
    }

    /** Why this way cannot be taken now, whatever the amount. */
    public Optional<PaymentRefusal> refusalOf(Way way) {
        return way.type().needsMember() && sale.member().isEmpty()
                ? Optional.of(PaymentRefusal.CREDIT_NEEDS_MEMBER)
                : refusal();
    }

    /** The most that this way can give: what is left, or what the member has. */
    public Rupiah mostBy(Way way) {
        Rupiah left = way.isCash() ? payableInCash() : remaining();
        return sale.member()
                .filter(_ -> way.type().needsMember())
                .map(member -> roomOf(way, member.id()).min(left))
                .orElse(left);
    }

    /** What a member's account allows; empty where the way touches none. */
    public Optional<Rupiah> roomOf(Way way) {
        return sale.member()
                .filter(_ -> way.type().needsMember())
                .map(member -> roomOf(way, member.id()));
    }

    /**
     * Takes so much in one way. Once nothing is left to pay, the sale is recorded.
     *
     * @param amount handed over in cash, or paid in another way; not more than is left there
     * @param reference what the cashier typed beside it; may be empty
     * @param approval by somebody with the permission, where an earlier attempt asked for one
     */
    public Taking take(Way way, Rupiah amount, String reference, Optional<Approval> approval) {
        Optional<PaymentRefusal> refusal =
                refusalOf(way).or(() -> refusalOf(way, amount, reference.strip()));
        if (refusal.isPresent()) {
            return new Taking.Refused(refusal.get());
        }
        if (way.type() == Tender.MemberCredit.TYPE
                && roomOf(way).orElseThrow().isLessThan(amount)
                && approval.isEmpty()) {
            return new Taking.NeedsApproval(
                    accounts.creditIsPart()
                            ? PaymentRefusal.OVER_CREDIT_SLICE
                            : PaymentRefusal.OVER_CREDIT_LIMIT,
                    Permission.CREDIT_OVER_LIMIT);
        }
        Settlement before = settlement();
        Settlement after =
                before.isSettled()
                        ? before
                        : way.isCash()
                                ? before.withCash(amount)
                                : before.with(
                                        way.type()
                                                .maker()
                                                .make(amount, reference.strip(), way.card()));
        return take(after, approval);
    }

    /** Gives one of the tenders back. */
    public void removeTender(int index) {
        sale.keepTenders(settlement().without(index).tenders());
        changed.fire();
    }

    /** Takes cash that pays all that is left. */
    public Recording<PaymentRefusal> payCash(Rupiah handed) {
        return refusal().isEmpty() && changeFor(handed).isNegative()
                ? new Recording.Refused<>(PaymentRefusal.TOO_LITTLE_CASH)
                : payAll(Way.CASH, handed, "");
    }

    /** Takes all that is left by QR; the cashier has seen it arrive. */
    public Recording<PaymentRefusal> payQris(String reference) {
        return payAll(Way.of(Tender.Qris.TYPE), remaining(), reference);
    }

    /** Puts all that is left on the member's account. */
    public Recording<PaymentRefusal> payOnCredit() {
        return payAll(Way.of(Tender.MemberCredit.TYPE), remaining(), "");
    }

    /** The QR code that the buyer should see now. */
    public Optional<QrisCode> qris() {
        return qris;
    }

    /** Shows the code for an amount, if the outlet has a code of its own. */
    public void showQris(Rupiah amount) {
        qris =
                catalog.outlet()
                        .map(outlet -> outlet.settings().staticQris())
                        .filter(code -> QrisPayload.refusalOf(code).isEmpty())
                        .map(QrisPayload::ofStatic)
                        .filter(_ -> amount.isPositive())
                        .map(
                                code ->
                                        new QrisCode(
                                                code.withAmount(amount), code.merchant(), amount));
        changed.fire();
    }

    /** The buyer need see no code any more. */
    public void hideQris() {
        if (qris.isPresent()) {
            qris = Optional.empty();
            changed.fire();
        }
    }

    private Recording<PaymentRefusal> payAll(Way way, Rupiah amount, String reference) {
        return switch (take(way, amount, reference, Optional.empty())) {
            case Taking.Paid it -> new Recording.Recorded<>(it.event());
            case Taking.Refused it -> new Recording.Refused<>(it.reason());
            case Taking.NeedsApproval it -> new Recording.Refused<>(it.reason());
            case Taking.NotStored it -> new Recording.NotStored<>(it.fault());
            case Taking.Part it ->
                    throw new IllegalStateException("Bug: " + it.remaining() + " is left to pay");
        };
    }

    private Optional<PaymentRefusal> refusalOf(Way way, Rupiah amount, String reference) {
        Settlement now = settlement();
        if (now.isSettled()) {
            return Optional.empty();
        }
        boolean endsOnRounding = way.isCash() && now.remainingInCash().isZero();
        if (!amount.isPositive() && !endsOnRounding) {
            return Optional.of(PaymentRefusal.AMOUNT_NOT_POSITIVE);
        }
        if (way.isCash() && MOST_CHANGE.isLessThan(amount.minus(now.remainingInCash()))) {
            return Optional.of(PaymentRefusal.TOO_MUCH_CASH);
        }
        if (!way.isCash() && now.remaining().isLessThan(amount)) {
            return Optional.of(PaymentRefusal.MORE_THAN_LEFT);
        }
        if (way.type().reference() == TenderType.Reference.REQUIRED && reference.isEmpty()) {
            return Optional.of(PaymentRefusal.REFERENCE_MISSING);
        }
        boolean overdrawn =
                way.type() == Tender.Savings.TYPE && roomOf(way).orElseThrow().isLessThan(amount);
        return overdrawn ? Optional.of(PaymentRefusal.NOT_ENOUGH_SAVINGS) : Optional.empty();
    }

    private Rupiah roomOf(Way way, java.util.UUID member) {
        Rupiah room =
                way.type() == Tender.Savings.TYPE
                        ? accounts.savings(member)
                        : accounts.creditRoom(member);
        Rupiah taken =
                Rupiah.sum(
                        tenders().stream()
                                .filter(tender -> tender.type() == way.type())
                                .map(Tender::amount)
                                .toList());
        return room.minus(taken).max(Rupiah.ZERO);
    }

    private Taking take(Settlement after, Optional<Approval> approval) {
        Basket basket = approval.map(it -> sale.basket().with(it)).orElse(sale.basket());
        if (!after.isSettled()) {
            approval.ifPresent(sale::approve);
            sale.keepTenders(after.tenders());
            changed.fire();
            return new Taking.Part(after.remaining());
        }
        Ticket ticket = basket.ticket(sale.pricedAt(), after);
        Moment moment = desk.moment().orElseThrow();
        OpenShift shift = desk.shift().orElseThrow();
        try {
            Event event =
                    journal.recordNumbered(
                            moment,
                            number -> new SaleCompleted(shift.id(), number, ticket),
                            receipts.text());
            lastPaid = Optional.of((SaleCompleted) event.fact());
            qris = Optional.empty();
            sale.startNext();
            changed.fire();
            return new Taking.Paid(event);
        } catch (StoreException e) {
            return new Taking.NotStored(e);
        }
    }

    /** Of the counter as it is: a tender taken before more was rung up still counts. */
    private Settlement settlement() {
        return new Settlement(sale.total(), rounding(), sale.tenders());
    }

    private List<String> socialCards() {
        return catalog.outlet().map(it -> it.settings().socialCards()).orElse(List.of());
    }

    private CashRounding rounding() {
        return catalog.outlet()
                .map(OutletChanged::cashRoundingStep)
                .map(CashRounding::down)
                .orElse(CashRounding.NONE);
    }
}
