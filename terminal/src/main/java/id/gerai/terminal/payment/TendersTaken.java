package id.gerai.terminal.payment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Labels;

import net.miginfocom.swing.MigLayout;

import java.util.List;

import javax.swing.JLabel;
import javax.swing.JPanel;

/**
 * That something was taken already, in one line, and the way to give the last of it back. Each is
 * named on the ticket.
 */
final class TendersTaken extends JPanel {
    private final JLabel text = Labels.text(" ");

    /**
     * @param giveBack takes the last one off again
     */
    TendersTaken(Runnable giveBack) {
        super(new MigLayout("insets 0", "[grow, fill, 0:0:][right]"));
        setOpaque(false);
        setVisible(false);
        add(text, "wmin 0");
        add(KeyButton.plain(Texts.of("pay.give-back"), "Del", giveBack), "h 44!");
    }

    void show(List<Tender> tenders) {
        Rupiah sum = Rupiah.sum(tenders.stream().map(Tender::amount).toList());
        text.setText(Texts.of("pay.taken", sum));
        setVisible(!tenders.isEmpty());
    }
}
