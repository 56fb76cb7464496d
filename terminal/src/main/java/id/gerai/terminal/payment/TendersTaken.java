package id.gerai.terminal.payment;

import id.gerai.ledger.payment.Tender;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Labels;

import net.miginfocom.swing.MigLayout;

import java.util.List;

import javax.swing.JPanel;

/** What was taken so far of a payment in several parts; the last can be given back. */
final class TendersTaken extends JPanel {
    private final Runnable giveBack;

    /**
     * @param giveBack takes the last one off again
     */
    TendersTaken(Runnable giveBack) {
        super(new MigLayout("insets 0, wrap 3, gapy 2", "[grow, fill, 0:0:][right][right]"));
        this.giveBack = giveBack;
        setOpaque(false);
        setVisible(false);
    }

    void show(List<Tender> tenders) {
        removeAll();
        for (Tender tender : tenders) {
            String reference = tender.reference().isBlank() ? "" : " · " + tender.reference();
            String label = new Way(tender.type(), cardOf(tender)).label() + reference;
            add(Labels.text(label), "wmin 0");
            add(Labels.strong(tender.amount().toString()));
            if (tender == tenders.getLast()) {
                add(KeyButton.plain(Texts.of("pay.give-back"), "Del", giveBack), "h 44!");
            } else {
                add(Labels.text(" "), "h 44!");
            }
        }
        setVisible(!tenders.isEmpty());
        revalidate();
        repaint();
    }

    private static String cardOf(Tender tender) {
        return tender instanceof Tender.SocialCard social ? social.card() : "";
    }
}
