package id.gerai.terminal.window.counter;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.approval.ApprovalView;
import id.gerai.terminal.control.Question;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.member.MemberView;
import id.gerai.terminal.member.NewMemberRefusal;
import id.gerai.terminal.member.NewMemberView;
import id.gerai.terminal.member.Newcomer;
import id.gerai.terminal.payment.PaidView;
import id.gerai.terminal.payment.PaymentView;
import id.gerai.terminal.payment.QrisCode;
import id.gerai.terminal.payment.QrisSlip;
import id.gerai.terminal.returns.ReturnRefusal;
import id.gerai.terminal.sale.ParkedView;
import id.gerai.terminal.sale.QuickKeys;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.sale.SaleView;
import id.gerai.terminal.sale.TicketView;
import id.gerai.terminal.sync.ProductInquiry;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Sounds;
import id.gerai.terminal.window.Devices;

import net.miginfocom.swing.MigLayout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.CardLayout;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/**
 * Selling: the ticket stays at the right, while the left goes from ringing up to whatever is asked,
 * to the money, to the change.
 */
public final class CounterView extends JPanel {
    private static final Logger LOG = LoggerFactory.getLogger(CounterView.class);
    private static final String SALE = "sale";
    private static final String MEMBER = "member";
    private static final String NEW_MEMBER = "new-member";
    private static final String MORE = "more";
    private static final String ASK = "ask";
    private static final String APPROVAL = "approval";
    private static final String PARKED = "parked";
    private static final String PAYMENT = "payment";
    private static final String PAID = "paid";

    private final Till till;
    private final Devices devices;
    private final CounterScale scale;
    private final CardLayout cards = new CardLayout();
    private final JPanel left = new JPanel(cards);
    private final QuickKeys quickKeys;
    private final SaleView sale;
    private final TicketView ticket;
    private final MemberView members;
    private final NewMemberView newMember;
    private final MoreView more = new MoreView(this::backToSale);
    private final AskView ask = new AskView(this::backToSale);
    private final ControlQuestions questions;
    private final CounterAdjustments adjustments;
    private final ApprovalView approval;
    private final ParkedView parked;
    private final PaymentView payment;
    private final PaidView paid;
    private String shown = SALE;
    private boolean openDrawerAccepted;

    public CounterView(Till till, Devices devices) {
        super(new MigLayout("insets 0, gap 0", "[59%, fill][41%, fill]", "[grow, fill]"));
        this.till = till;
        this.devices = devices;
        scale = new CounterScale(till.sale(), devices.scale().map(LiveScale::new));
        quickKeys = new QuickKeys(till.catalog(), till.journal(), till.sale()::pricedAt);
        sale =
                new SaleView(
                        till.sale(),
                        quickKeys,
                        new SaleView.Acts(this::inquire, this::remove, this::fewer, scale));
        adjustments =
                new CounterAdjustments(till.adjustments(), this::ask, this::approve, this::told);
        ticket =
                new TicketView(
                        till.sale(),
                        till.members()::purchasesThisYear,
                        member -> till.accounts().creditRoom(member.id()),
                        this::note,
                        new TicketView.Acts(
                                sale::beginQuantity,
                                this::remove,
                                this::park,
                                this::chooseMember,
                                adjustments::lineDiscount,
                                this::showMore,
                                this::pay));
        members =
                new MemberView(
                        till.members(), this::memberChosen, this::beginNewMember, this::backToSale);
        newMember = new NewMemberView(till.newMembers(), this::register, this::backToSale);
        questions =
                new ControlQuestions(
                        till.control(),
                        new ControlQuestions.Counter(
                                this::ask,
                                this::approve,
                                this::refuse,
                                this::backToSale,
                                this::pay));
        approval = new ApprovalView(till.approvals(), this::backToSale);
        parked = new ParkedView(till.sale(), this::backToSale, this::backToSale);
        payment =
                new PaymentView(
                        till.payment(),
                        new PaymentView.Acts(
                                this::paid,
                                this::backToSale,
                                this::approvePayment,
                                this::printQris));
        paid = new PaidView(this::backToSale);
        arrange();
        bindKeys();
        if (!till.sale().keptWasReadable()) {
            sale.hint(Texts.of("parked.kept-unreadable"));
        }
    }

    private void arrange() {
        more.add(Texts.of("more.ticket-discount"), adjustments::ticketDiscount);
        more.add(Texts.of("more.price"), adjustments::price);
        more.add(Texts.of("more.unit"), this::nextUnit);
        more.add(Texts.of("more.nik"), () -> questions.askNik(""));
        more.add(Texts.of("more.other-goods"), adjustments::otherGoods);
        more.add(Texts.of("more.return"), this::returnWithoutReceipt);
        more.add(Texts.of("more.void-ticket"), this::voidTicket);
        left.add(sale, SALE);
        left.add(members, MEMBER);
        left.add(newMember, NEW_MEMBER);
        left.add(more, MORE);
        left.add(ask, ASK);
        left.add(approval, APPROVAL);
        left.add(parked, PARKED);
        left.add(payment, PAYMENT);
        left.add(paid, PAID);
        add(left, "wmin 0, hmin 0");
        add(ticket, "wmin 0, hmin 0");
    }

    private void bindKeys() {
        Keys.bind(sale, "F3", this::chooseMember);
        Keys.bind(sale, "F4", this::nextUnit);
        Keys.bind(sale, "F5", adjustments::otherGoods);
        Keys.bind(sale, "F6", this::park);
        Keys.bind(sale, "F7", adjustments::lineDiscount);
        Keys.bind(sale, "F8", this::showMore);
        Keys.bind(sale, "F12", this::pay);
    }

    /** Takes over the catalogue as it is now, without disturbing a sale. */
    public void refresh() {
        sale.refresh();
        if (shown.equals(SALE)) {
            sale.focusFind();
        }
    }

    /** Takes a scan from the device, whatever is shown: goods on the counter are never ignored. */
    public void scanned(String code) {
        if (!shown.equals(SALE)) {
            backToSale();
        }
        ring(code);
    }

    /** An unknown code is heard as refused only once the server does not know it either. */
    private void ring(String code) {
        Optional<SaleRefusal> refusal = sale.scanned(code);
        if (refusal.isEmpty()) {
            Sounds.accepted();
        } else if (refusal.get() != SaleRefusal.CODE_NOT_KNOWN) {
            Sounds.refused();
        }
    }

    /** The scale shows something else: goods that wait for their weight may have it now. */
    public void scaleMoved() {
        boolean waited = till.sale().weighing().isPresent();
        scale.moved();
        if (!waited || !shown.equals(SALE)) {
            return;
        }
        if (till.sale().weighing().isPresent()) {
            sale.askWeight();
        } else {
            sale.clearNotice();
            Sounds.accepted();
        }
    }

    /** Shows the counter, ready for a scan. */
    public void backToSale() {
        show(SALE);
        sale.focusFind();
        sale.askWeight();
    }

    /** True while nothing lies on the counter. */
    public boolean isClear() {
        return till.sale().basket().isEmpty();
    }

    /** True where nobody is served: nothing lies here, and nothing of the last ticket is shown. */
    public boolean isIdle() {
        return isClear() && shown.equals(SALE);
    }

    /** Says on the counter why something else cannot be done now. */
    public void refuse(String text) {
        backToSale();
        sale.refuse(text);
    }

    private void told(Optional<? extends Enum<?>> refusal) {
        backToSale();
        refusal.ifPresent(it -> sale.refuse(Texts.of(it)));
    }

    private Optional<String> note(SaleLine line) {
        return till.control()
                .left(line.product())
                .flatMap(
                        rest ->
                                till.catalog()
                                        .product(line.product())
                                        .map(it -> Texts.of("sale.left", rest, it.unit())))
                .or(() -> quickKeys.note(line.consignment()));
    }

    private void chooseMember() {
        show(MEMBER);
        members.begin();
    }

    private void memberChosen(Optional<MemberChanged> member) {
        told(member.map(till.sale()::choose).orElseGet(till.sale()::chooseNobody));
    }

    /** Asks who wants to become a member. */
    public void beginNewMember() {
        show(NEW_MEMBER);
        newMember.begin();
    }

    /** At once where the cashier may, otherwise on somebody else's word. */
    private void register(Newcomer who) {
        String reason = till.approvals().reasons(Permission.REGISTER_MEMBER).getFirst();
        till.approvals()
                .byCashier(Permission.REGISTER_MEMBER, reason)
                .ifPresentOrElse(
                        word -> register(who, word),
                        () ->
                                approve(
                                        Permission.REGISTER_MEMBER,
                                        who.name(),
                                        word -> register(who, word)));
    }

    private void register(Newcomer who, Approval word) {
        Recording<NewMemberRefusal> result = till.newMembers().register(who, word);
        backToSale();
        if (result instanceof Recording.Recorded<NewMemberRefusal> it
                && it.event().fact() instanceof MemberRegistered asked) {
            sale.hint(
                    till.sale().member().isPresent()
                            ? Texts.of("new-member.whole", asked.name(), asked.number())
                            : Texts.of("new-member.part", asked.name(), asked.number()));
        }
        Texts.whyNot(result).ifPresent(sale::refuse);
    }

    private void showMore() {
        show(MORE);
        more.requestFocusInWindow();
    }

    private void nextUnit() {
        told(till.sale().nextUnit());
    }

    /** To the list where the counter is empty, aside where it is not. */
    private void park() {
        if (till.sale().basket().isEmpty() && till.sale().parkedCount() > 0) {
            show(PARKED);
            parked.begin();
        } else {
            told(till.sale().park());
        }
    }

    private void remove() {
        if (till.sale().weighing().isPresent()) {
            till.sale().cancelWeighing();
            backToSale();
            return;
        }
        Optional<SaleLine> line =
                till.sale().inHand().map(_ -> till.sale().lines().get(till.sale().selected()));
        if (line.isEmpty()) {
            refuse(Texts.of(SaleRefusal.NO_LINE_CHOSEN));
            return;
        }
        String what = Texts.of("sale.void-line", line.get().name(), line.get().amount());
        approve(Permission.VOID_LINE, what, it -> voided(till.voids().line(it)));
    }

    private void fewer() {
        Quantity left = till.sale().fewerWanted().orElseThrow();
        SaleLine line = till.sale().lines().get(till.sale().selected());
        String what = Texts.of("sale.void-part", line.name(), line.quantity(), left);
        approve(Permission.VOID_LINE, what, it -> voided(till.voids().part(left, it)));
    }

    private void voidTicket() {
        if (isClear()) {
            refuse(Texts.of(SaleRefusal.NO_LINE_CHOSEN));
            return;
        }
        String what = Texts.of("sale.void-ticket", till.sale().total());
        approve(Permission.VOID_TICKET, what, it -> voided(till.voids().ticket(it)));
    }

    /** What lies on the counter goes the other way. */
    private void returnWithoutReceipt() {
        if (isClear()) {
            refuse(Texts.of("return.scan-first"));
            return;
        }
        String what = Texts.of("return.without", till.sale().total());
        approve(Permission.RETURN_WITHOUT_RECEIPT, what, this::returnWithoutReceipt);
    }

    private void returnWithoutReceipt(Approval given) {
        Recording<ReturnRefusal> result = till.returns().takeBackWithoutReceipt(given);
        backToSale();
        if (result instanceof Recording.Recorded<ReturnRefusal> it
                && it.event().fact() instanceof SaleReturned back) {
            devices.openDrawerFor(back);
            sale.hint(Texts.of("return.done", back.receiptNumber(), back.ticket().payable()));
        }
        Texts.whyNot(result).ifPresent(sale::refuse);
    }

    private void voided(Recording<SaleRefusal> result) {
        backToSale();
        Texts.whyNot(result).ifPresent(sale::refuse);
    }

    private void ask(AskView.Ask asked) {
        show(ASK);
        ask.begin(asked);
    }

    private void approve(Permission permission, String what, Consumer<Approval> given) {
        show(APPROVAL);
        approval.begin(permission, what, given);
    }

    private void approvePayment(Permission permission, String what, Consumer<Approval> given) {
        approve(
                permission,
                what,
                word -> {
                    show(PAYMENT);
                    given.accept(word);
                });
    }

    /** For a buyer whose telephone cannot read the screen. */
    private void printQris(QrisCode code) {
        try {
            till.printQueue().addSlip(QrisSlip.of(code));
        } catch (StoreException e) {
            LOG.error("The QR code was not queued", e);
            payment.refuse(Texts.of("fault.not-stored"));
        }
    }

    private void inquire(String code) {
        if (code.contains("-") && till.journal().findReceipt(code).isPresent()) {
            sale.hint(Texts.of("sale.is-receipt", code));
            return;
        }
        sale.refuse(Texts.of("sale.code-asking", code));
        till.inquiry()
                .ask(code, answer -> SwingUtilities.invokeLater(() -> answered(code, answer)));
    }

    private void answered(String code, ProductInquiry.Answer answer) {
        switch (answer) {
            case LEARNED -> {
                if (shown.equals(SALE)) {
                    ring(code);
                }
            }
            case NOT_REGISTERED -> notRung(Texts.of("sale.code-unknown", code));
            case NOT_REACHED -> notRung(Texts.of("sale.code-not-asked", code));
        }
    }

    private void notRung(String why) {
        Sounds.refused();
        sale.refuse(why);
    }

    private void pay() {
        if (devices.isDrawerLeftOpen() && !openDrawerAccepted) {
            openDrawerAccepted = true;
            Sounds.refused();
            refuse(Texts.of("drawer.left-open"));
            return;
        }
        openDrawerAccepted = false;
        Optional<Question> question = till.control().open();
        if (question.isPresent()) {
            questions.settle(question.get());
            return;
        }
        till.payment()
                .refusal()
                .ifPresentOrElse(
                        it -> refuse(Texts.of(it)),
                        () -> {
                            show(PAYMENT);
                            payment.begin();
                        });
    }

    private void paid() {
        SaleCompleted done = till.payment().lastPaid().orElseThrow();
        devices.openDrawerFor(done);
        show(PAID);
        PrinterState printer = devices.printer().state();
        paid.show(
                done,
                printer.canPrint()
                        ? ""
                        : Texts.of("paid.print-waits", Texts.of("print." + printer)));
    }

    private void show(String card) {
        if (shown.equals(PAYMENT) && !card.equals(PAYMENT)) {
            payment.leave();
        }
        shown = card;
        ticket.setActsVisible(card.equals(SALE));
        cards.show(left, card);
    }
}
