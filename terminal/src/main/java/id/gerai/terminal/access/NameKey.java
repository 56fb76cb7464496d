package id.gerai.terminal.access;

import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.terminal.ui.Chip;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JLabel;

/** A person's name as a key; the chosen one has a bar at its left, like the line in hand. */
final class NameKey extends JButton {
    private static final int BAR = 4;

    private final CashierChanged person;

    NameKey(CashierChanged person, String key, Runnable choose) {
        this.person = person;
        setLayout(new MigLayout("insets 0 12 0 12", "[grow, 0:0:][]", "[grow]"));
        setName("cashier-" + person.name());
        setFocusable(false);
        JLabel name = Labels.strong(person.name());
        name.setToolTipText(person.name());
        add(name, "wmin 0");
        add(Chip.key(key));
        getAccessibleContext().setAccessibleName(person.name());
        addActionListener(_ -> choose.run());
    }

    CashierChanged person() {
        return person;
    }

    void setChosen(boolean isChosen) {
        setBackground(Theme.color(isChosen ? "primarySoft" : "surface"));
        setBorder(
                BorderFactory.createCompoundBorder(
                        BorderFactory.createLineBorder(Theme.color("line")),
                        BorderFactory.createMatteBorder(
                                0,
                                Theme.px(BAR),
                                0,
                                0,
                                Theme.color(isChosen ? "primary" : "surface"))));
    }
}
