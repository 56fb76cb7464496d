package id.gerai.terminal.window;

import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Chip;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.awt.Dimension;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** Which outlet, who works, which business date. */
final class HeaderBar extends JPanel {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** A window lower than this is low. */
    static final int LOW = 600;

    private final Till till;
    private final JLabel outlet = Labels.strong(" ");
    private final JLabel cashier = Labels.quiet(" ");
    private final JLabel date = Labels.quiet(" ");

    private final JLabel parked = Labels.quiet(" ");
    private final Chip parkedKey = Chip.key("F6");

    HeaderBar(Till till, Runnable menu) {
        super(
                new MigLayout(
                        "insets 0 16 0 8, gap 16, hidemode 3", "[][][]push[][]", "[grow, center]"));
        this.till = till;
        setBackground(Theme.color("surface"));
        setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.color("line")));
        add(outlet, "wmin 0");
        add(cashier);
        add(date);
        add(parked, "split 2, gapright 6");
        add(parkedKey);
        till.sale().changed().listen(this::showParked);
        showParked();
        KeyButton button = KeyButton.plain(Texts.of("header.menu"), "F10", menu);
        button.setBorderPainted(false);
        add(button, "h 44!");
    }

    /** Lower in a low window, where every line counts. */
    @Override
    public Dimension getPreferredSize() {
        boolean low = getParent() != null && getParent().getHeight() < Theme.px(LOW);
        return new Dimension(super.getPreferredSize().width, Theme.px(low ? 46 : 52));
    }

    private void showParked() {
        int count = till.sale().parkedCount();
        parked.setText(Texts.of("header.parked", count));
        parked.setVisible(count > 0);
        parkedKey.setVisible(count > 0);
    }

    void refresh() {
        outlet.setText(
                till.catalog()
                        .outlet()
                        .map(it -> it.name())
                        .orElse(till.journal().identity().terminalCode()));
        boolean open = till.desk().shift().isPresent();
        cashier.setText(
                till.desk()
                        .cashier()
                        .filter(_ -> open)
                        .map(it -> Texts.of("header.cashier", till.catalog().cashierName(it)))
                        .orElse(""));
        date.setText(open ? Texts.of("header.shift", DATE.format(till.desk().businessDate())) : "");
    }
}
