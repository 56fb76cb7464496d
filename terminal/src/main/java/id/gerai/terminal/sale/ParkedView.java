package id.gerai.terminal.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.Basket;
import id.gerai.terminal.draft.Drafts.Parked;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;

import net.miginfocom.swing.MigLayout;

import java.util.List;
import java.util.Optional;

import javax.swing.JPanel;

/** The tickets put aside, each under a number key. */
public final class ParkedView extends JPanel {
    private static final int KEYS = 9;

    private final SaleViewModel model;
    private final Runnable resumed;
    private final JPanel list =
            new JPanel(new MigLayout("insets 0, gap 8, wrap 1", "[grow, fill, 0:480:640]"));
    private final Notice notice = new Notice();
    private List<Parked> parked = List.of();

    /**
     * @param resumed runs once a ticket is back on the counter
     * @param back goes back without one
     */
    public ParkedView(SaleViewModel model, Runnable resumed, Runnable back) {
        super(new MigLayout("insets 24, wrap 1, gapy 2:10:10, hidemode 3", "[grow, fill]"));
        this.model = model;
        this.resumed = resumed;
        list.setOpaque(false);
        add(Labels.title(Texts.of("parked.title")));
        add(Labels.quiet(Texts.of("parked.how")), "wmin 0");
        add(notice);
        add(list, "grow, push, aligny top");
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44:60:60, growx 0, alignx right");
        Keys.bind(this, "ESCAPE", back);
        Keys.bind(this, "ENTER", () -> resume(0));
        for (int i = 0; i < KEYS; i++) {
            int index = i;
            // When typed, not when pressed: else the digit would fall into the field that follows.
            Keys.bind(this, "typed " + (i + 1), () -> resume(index));
        }
        setFocusable(true);
    }

    /** Shows them. */
    public void begin() {
        parked = model.parked();
        notice.clear();
        list.removeAll();
        for (int i = 0; i < parked.size(); i++) {
            int index = i;
            String key = i < KEYS ? Integer.toString(i + 1) : "";
            list.add(
                    KeyButton.plain(describe(parked.get(i)), key, () -> resume(index)),
                    "h 44:56:56, wmin 0");
        }
        list.revalidate();
        list.repaint();
        requestFocusInWindow();
    }

    /** By its first line and its sum: that is what a cashier remembers of it. */
    private String describe(Parked ticket) {
        if (ticket.draft().isEmpty()) {
            return Texts.of("parked.unreadable");
        }
        Basket basket = ticket.draft().get().basket();
        Rupiah due = basket.due(model.pricedAt());
        if (basket.items().isEmpty()) {
            return Texts.of("parked.deposits", due);
        }
        String first = basket.items().getFirst().product().name();
        return Texts.of("parked.line", first, basket.items().size(), due);
    }

    private void resume(int index) {
        if (index >= parked.size()) {
            return;
        }
        Optional<SaleRefusal> refusal = model.resume(parked.get(index));
        refusal.ifPresentOrElse(it -> notice.refuse(Texts.of(it)), resumed);
    }
}
