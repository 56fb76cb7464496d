package id.gerai.terminal.payment;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;

import net.miginfocom.swing.MigLayout;

import javax.swing.JLabel;
import javax.swing.JPanel;

/** After the money: what to give back, and on to the next customer. */
public final class PaidView extends JPanel {
    private static final int CHANGE_SIZE = 88;

    private final JLabel caption = Labels.of(" ", Weight.REGULAR, Theme.LARGE, "ink2");
    private final JLabel change = Labels.of(" ", Weight.BOLD, CHANGE_SIZE, "primary");
    private final JLabel total = Labels.quiet(" ");
    private final JLabel number = Labels.quiet(" ");
    private final Notice notice = new Notice();

    /**
     * @param next begins with the next customer
     */
    public PaidView(Runnable next) {
        super(new MigLayout("insets 24, wrap 1, gapy 2:8:8, hidemode 3, fillx", "[grow, fill]"));
        change.setName("change-given");
        add(caption, "pushy, aligny bottom");
        add(change);
        add(total);
        add(number);
        add(notice, "gaptop 2:16:16");
        add(
                KeyButton.primary(Texts.of("paid.next"), "Enter", next),
                "pushy, aligny bottom, h 44:68:68");
        Keys.bind(this, "ENTER", next);
        Keys.bind(this, "ESCAPE", next);
        setFocusable(true);
    }

    /**
     * Shows a paid sale.
     *
     * @param printing a word on the receipt where it does not come out; empty otherwise
     */
    public void show(SaleCompleted sale, String printing) {
        Rupiah back =
                Rupiah.sum(
                        sale.ticket().tenders().stream()
                                .filter(Tender.Cash.class::isInstance)
                                .map(tender -> ((Tender.Cash) tender).change())
                                .toList());
        boolean cash = sale.ticket().cash().isPositive();
        caption.setText(Texts.of(cash ? "paid.change" : "paid.done"));
        change.setText(cash ? back.toString() : sale.ticket().payable().toString());
        total.setText(Texts.of("paid.total", sale.ticket().payable()));
        number.setText(Texts.of("paid.number", sale.receiptNumber()));
        if (printing.isEmpty()) {
            notice.clear();
        } else {
            notice.hint(printing);
        }
        requestFocusInWindow();
    }
}
