package id.gerai.terminal.window.device;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.device.display.CustomerDisplay;
import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.payment.QrisCode;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.window.Devices;

import java.util.List;
import java.util.Optional;

import javax.swing.SwingUtilities;

/** Keeps the customer's display on what happens at the counter. Used on Swing's event thread. */
public final class CustomerScreens {
    private final Till till;
    private final CustomerDisplay display;
    private Optional<SaleCompleted> shown;
    private String outlet = "";

    private CustomerScreens(Till till, CustomerDisplay display) {
        this.till = till;
        this.display = display;
        shown = till.payment().lastPaid();
    }

    /** Follows the counter, where there is a display. */
    public static void follow(Till till, Devices devices) {
        devices.display()
                .ifPresent(
                        it -> {
                            CustomerScreens screens = new CustomerScreens(till, it);
                            till.sale().changed().listen(screens::counterChanged);
                            till.payment().changed().listen(screens::counterChanged);
                            till.catalog()
                                    .changed()
                                    .listen(
                                            () ->
                                                    SwingUtilities.invokeLater(
                                                            screens::outletMayDiffer));
                            screens.counterChanged();
                        });
    }

    /**
     * To be paid by QRIS.
     *
     * @param payload empty where the outlet shows a printed code
     */
    public static CustomerScreen qris(String payload, Rupiah amount) {
        return new CustomerScreen.Qris(payload, amount.toString());
    }

    /** Goods on the counter. */
    static CustomerScreen ringing(List<SaleLine> lines, Rupiah due) {
        return new CustomerScreen.Ringing(
                lines.stream()
                        .map(
                                it ->
                                        new CustomerScreen.Line(
                                                it.name(),
                                                it.quantity() + " " + it.unit(),
                                                it.amount().toString()))
                        .toList(),
                due.toString());
    }

    /** A sale that was paid. */
    static CustomerScreen paid(SaleCompleted sale) {
        String total = sale.ticket().payable().toString();
        return sale.ticket().tenders().stream()
                .filter(Tender.Cash.class::isInstance)
                .map(Tender.Cash.class::cast)
                .filter(it -> it.handed().isPositive())
                .findFirst()
                .<CustomerScreen>map(
                        it ->
                                new CustomerScreen.Change(
                                        total, it.handed().toString(), it.change().toString()))
                .orElseGet(() -> new CustomerScreen.Thanks(total));
    }

    private void counterChanged() {
        Optional<SaleCompleted> paid = till.payment().lastPaid();
        Optional<QrisCode> code = till.payment().qris();
        if (code.isPresent()) {
            display.show(qris(code.get().payload(), code.get().amount()));
        } else if (!till.sale().basket().isEmpty()) {
            display.show(ringing(till.sale().lines(), till.sale().total()));
        } else if (!paid.equals(shown) && paid.isPresent()) {
            display.show(paid(paid.get()));
        } else {
            welcome();
        }
        shown = paid;
    }

    private void welcome() {
        outlet = till.catalog().outlet().map(it -> it.name()).orElse("");
        display.show(new CustomerScreen.Welcome(outlet));
    }

    /** A new till learns its outlet's name only once it has pulled it. */
    private void outletMayDiffer() {
        boolean idle = till.sale().basket().isEmpty() && till.payment().lastPaid().isEmpty();
        if (idle && !outlet.equals(till.catalog().outlet().map(it -> it.name()).orElse(""))) {
            welcome();
        }
    }
}
