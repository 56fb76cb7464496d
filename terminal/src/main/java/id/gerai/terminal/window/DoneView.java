package id.gerai.terminal.window;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import java.awt.BorderLayout;

import javax.swing.JLabel;
import javax.swing.JPanel;

/** After an act of the menu: what is recorded now, and whether its slip comes out. */
final class DoneView extends JPanel {
    private final Catalog catalog;
    private final Form form = new Form(Texts.of("act.done"));
    private final JLabel what = Labels.quiet(" ");
    private final JLabel figure = Labels.figure(" ", Theme.TOTAL);
    private final JLabel number = Labels.quiet(" ");

    /**
     * @param next goes on
     */
    DoneView(Catalog catalog, Runnable next) {
        super(new BorderLayout());
        this.catalog = catalog;
        figure.setName("done-figure");
        form.row(what, "wmin 0, gaptop 4");
        form.row(figure, "wmin 0");
        form.row(number, "wmin 0");
        form.row(KeyButton.primary(Texts.of("done"), "Enter", next), "h 44:60:60, gaptop 2:16:16");
        add(form);
        Keys.bind(form, "ENTER", next);
        Keys.bind(form, "ESCAPE", next);
        setFocusable(true);
    }

    /**
     * Shows an act of the menu.
     *
     * @param printing why its slip waits; empty where it comes out
     */
    void show(Event event, String printing) {
        switch (event.fact()) {
            case SharePaid it ->
                    show(
                            Texts.of("act.share", it.kind().title()),
                            it.amount().toString(),
                            it.receiptNumber());
            case CashMoved it -> {
                String purpose = Texts.of("cash-purpose." + it.purpose());
                show(
                        it.purpose().isIn()
                                ? Texts.of("act.cash-in", purpose)
                                : Texts.of("act.cash-out", purpose),
                        it.amount().toString(),
                        it.receiptNumber());
            }
            case CreditPaid it ->
                    show(Texts.of("act.credit"), it.amount().toString(), it.receiptNumber());
            case ConsignorPaid it ->
                    show(Texts.of("act.consignor"), it.amount().toString(), it.receiptNumber());
            case ConsignmentReceived it -> {
                var product = catalog.product(it.product()).orElseThrow();
                show(
                        Texts.of("act.consignment", product.name()),
                        it.quantity() + " " + product.unit(),
                        it.receiptNumber());
            }
            case SaleReturned it ->
                    show(
                            Texts.of("act.return"),
                            it.ticket().payable().toString(),
                            it.receiptNumber());
            default -> throw new IllegalStateException("Bug: not an act of the menu: " + event);
        }
        if (printing.isEmpty()) {
            form.notice().clear();
        } else {
            form.notice().hint(printing);
        }
        requestFocusInWindow();
    }

    private void show(String title, String amount, String receipt) {
        what.setText(title);
        figure.setText(amount);
        number.setText(Texts.of("paid.number", receipt));
    }
}
