package id.gerai.terminal.shift;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.util.ArrayList;
import java.util.List;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;

/**
 * Counts a drawer by note and coin, each in a field of its own; Enter and the arrows go from one to
 * the next. Says what was counted, never what should be there.
 */
final class CountPanel extends JPanel {
    private static final int PIECES_DIGITS_MAX = 4;

    private final List<JTextField> fields = new ArrayList<>();
    private final List<JLabel> amounts = new ArrayList<>();
    private final JLabel total = Labels.figure("Rp0", Theme.HUGE);
    private final Runnable last;

    /**
     * @param last runs when Enter is pressed in the last field
     */
    CountPanel(Runnable last) {
        super(
                new MigLayout(
                        "insets 0, wrap 6, gap 8 0:6:6",
                        "[right, 88!][84!, fill][grow, right, 110::]32"
                                + "[right, 88!][84!, fill][grow, right, 110::]"));
        this.last = last;
        setOpaque(false);
        int rows = (DenominationCount.DENOMINATIONS.size() + 1) / 2;
        for (Rupiah denomination : DenominationCount.DENOMINATIONS) {
            int at = fields.size();
            place(denomination, at % rows, at < rows ? 0 : 3);
        }
        total.setName("counted-total");
        // Beside the last of the left column, where the right one is a field shorter.
        int shortRow = rows - 1;
        add(Labels.text(Texts.of("count.total")), "cell 3 %d".formatted(shortRow));
        add(total, "cell 4 %d, span 2, growx".formatted(shortRow));
    }

    /** Empty, ready to count. */
    void begin() {
        fields.forEach(field -> field.setText(""));
        fields.getFirst().requestFocusInWindow();
    }

    /** What is counted; a field that is no number counts as none and is marked. */
    DenominationCount counted() {
        DenominationCount count = new DenominationCount();
        for (int i = 0; i < fields.size(); i++) {
            count.set(DenominationCount.DENOMINATIONS.get(i), pieces(i));
        }
        return count;
    }

    /** True where every field is empty or a number. */
    boolean isReadable() {
        return fields.stream().allMatch(field -> isReadable(field.getText()));
    }

    private void place(Rupiah denomination, int row, int column) {
        int at = fields.size();
        JTextField field = new JTextField();
        field.setName("count-" + denomination.amount());
        field.setHorizontalAlignment(SwingConstants.RIGHT);
        field.setFont(Theme.font(Theme.Weight.REGULAR, Theme.MEDIUM));
        JLabel amount = Labels.quiet("–");
        JLabel caption = Labels.text(denomination.digits() + " ×");
        caption.setLabelFor(field);
        add(caption, "cell %d %d".formatted(column, row));
        add(field, "cell %d %d, h 44!".formatted(column + 1, row));
        add(amount, "cell %d %d".formatted(column + 2, row));
        fields.add(field);
        amounts.add(amount);
        Typing.listen(field, this::showAmounts);
        Keys.bindFocused(field, "ENTER", () -> next(at));
        Keys.bindFocused(field, "DOWN", () -> go(at + 1));
        Keys.bindFocused(field, "UP", () -> go(at - 1));
    }

    private void next(int at) {
        if (at == fields.size() - 1) {
            last.run();
        } else {
            go(at + 1);
        }
    }

    private void go(int at) {
        fields.get(Math.clamp(at, 0, fields.size() - 1)).requestFocusInWindow();
    }

    private void showAmounts() {
        DenominationCount count = counted();
        for (int i = 0; i < fields.size(); i++) {
            Rupiah amount = count.amountOf(DenominationCount.DENOMINATIONS.get(i));
            boolean readable = isReadable(fields.get(i).getText());
            amounts.get(i)
                    .setText(
                            readable
                                    ? amount.isZero() ? "–" : amount.digits()
                                    : Texts.of("count.not-a-number"));
            amounts.get(i).setForeground(Theme.color(readable ? "ink2" : "danger"));
        }
        total.setText(count.total().toString());
    }

    private long pieces(int at) {
        String text = fields.get(at).getText().strip();
        return text.isEmpty() || !isReadable(text) ? 0 : Long.parseLong(text);
    }

    private static boolean isReadable(String text) {
        String typed = text.strip();
        return typed.length() <= PIECES_DIGITS_MAX
                && typed.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
