package id.gerai.terminal.window;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.member.MemberView;
import id.gerai.terminal.payment.PaidView;
import id.gerai.terminal.payment.PaymentView;
import id.gerai.terminal.sale.QuickKeys;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.sale.SaleView;
import id.gerai.terminal.sale.TicketView;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Keys;

import net.miginfocom.swing.MigLayout;

import java.awt.CardLayout;
import java.util.Optional;

import javax.swing.JPanel;

/**
 * Selling: the ticket stays at the right, while the left goes from ringing up to choosing a member,
 * to the money, to the change.
 */
final class CounterView extends JPanel {
    private static final String SALE = "sale";
    private static final String MEMBER = "member";
    private static final String PAYMENT = "payment";
    private static final String PAID = "paid";

    private final Till till;
    private final Devices devices;
    private final CardLayout cards = new CardLayout();
    private final JPanel left = new JPanel(cards);
    private final SaleView sale;
    private final TicketView ticket;
    private final MemberView members;
    private final PaymentView payment;
    private final PaidView paid;
    private String shown = SALE;

    CounterView(Till till, Devices devices) {
        super(new MigLayout("insets 0, gap 0", "[59%, fill][41%, fill]", "[grow, fill]"));
        this.till = till;
        this.devices = devices;
        QuickKeys quickKeys = new QuickKeys(till.catalog(), till.journal());
        sale = new SaleView(till.sale(), quickKeys);
        ticket =
                new TicketView(
                        till.sale(),
                        till.members()::purchasesThisYear,
                        line -> quickKeys.note(line.consignment()),
                        new TicketView.Acts(
                                sale::beginQuantity, sale::remove, this::chooseMember, this::pay));
        members = new MemberView(till.members(), this::memberChosen, this::backToSale);
        payment =
                new PaymentView(
                        till.payment(),
                        new PaymentView.Acts(
                                this::paid, this::backToSale, (_, what, _) -> refuse(what)));
        paid = new PaidView(this::backToSale);
        left.add(sale, SALE);
        left.add(members, MEMBER);
        left.add(payment, PAYMENT);
        left.add(paid, PAID);
        add(left, "wmin 0, hmin 0");
        add(ticket, "wmin 0, hmin 0");
        Keys.bind(sale, "F3", this::chooseMember);
        Keys.bind(sale, "F12", this::pay);
    }

    /** Takes over the catalogue as it is now, without disturbing a sale. */
    void refresh() {
        sale.refresh();
        if (shown.equals(SALE)) {
            sale.focusFind();
        }
    }

    /** Takes a scan from the device, whatever is shown: goods on the counter are never ignored. */
    void scanned(String code) {
        if (!shown.equals(SALE)) {
            backToSale();
        }
        sale.scanned(code);
    }

    /** Shows the counter, ready for a scan. */
    void backToSale() {
        show(SALE);
        sale.focusFind();
    }

    /** True while nothing lies on the counter. */
    boolean isClear() {
        return till.sale().basket().isEmpty();
    }

    /** Says on the counter why something else cannot be done now. */
    void refuse(String text) {
        backToSale();
        sale.refuse(text);
    }

    private void chooseMember() {
        show(MEMBER);
        members.begin();
    }

    private void memberChosen(Optional<MemberChanged> member) {
        Optional<SaleRefusal> refusal = member.flatMap(till.sale()::choose);
        if (member.isEmpty()) {
            till.sale().chooseNobody();
        }
        backToSale();
        refusal.ifPresent(it -> sale.refuse(Texts.of(it)));
    }

    private void pay() {
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
        shown = card;
        ticket.setActsVisible(card.equals(SALE));
        cards.show(left, card);
    }
}
