package id.gerai.terminal.shift;

import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import java.awt.CardLayout;
import java.util.Optional;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Ends a shift: first the cashier counts, then the till says what it expected. */
public final class CloseShiftView extends JPanel {
    private static final String COUNT = "count";
    private static final String RESULT = "result";

    private final CardLayout cards = new CardLayout();
    private final ShiftDesk desk;
    private final Form form =
            new Form(Texts.of("shift.close.title"), Texts.of("shift.close.explanation"));
    private final JTextField counted;
    private final JLabel difference = Labels.figure("", Theme.TOTAL);
    private final JLabel expected = Labels.quiet("");
    private final JLabel countedAgain = Labels.quiet("");

    /**
     * @param back goes back to selling
     * @param done goes on after the difference was read
     */
    public CloseShiftView(ShiftDesk desk, Runnable back, Runnable done) {
        this.desk = desk;
        setLayout(cards);
        counted = form.field(Texts.of("shift.counted"), "counted");
        form.row(
                KeyButton.primary(Texts.of("shift.close"), "Enter", this::closeShift),
                "h 60!, gaptop 16");
        form.row(KeyButton.plain(Texts.of("back"), "Esc", back), "h 52!");
        add(form, COUNT);
        add(result(done), RESULT);
        Keys.bindFocused(counted, "ENTER", this::closeShift);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready to count anew. */
    public void begin() {
        form.notice().clear();
        counted.setText("");
        cards.show(this, COUNT);
        counted.requestFocusInWindow();
    }

    private Form result(Runnable done) {
        Form result =
                new Form(Texts.of("shift.closed.title"), Texts.of("shift.closed.explanation"));
        difference.setName("difference");
        result.row(Labels.small(Texts.of("shift.difference")), "gaptop 8");
        result.row(difference, "");
        result.row(countedAgain, "");
        result.row(expected, "");
        result.row(KeyButton.primary(Texts.of("done"), "Enter", done), "h 60!, gaptop 16");
        Keys.bind(result, "ENTER", done);
        return result;
    }

    private void closeShift() {
        Optional<Rupiah> amount = AmountText.parse(counted.getText());
        if (amount.isEmpty()) {
            form.notice().refuse(Texts.of(ShiftRefusal.AMOUNT_NOT_A_NUMBER));
            return;
        }
        Recording<ShiftRefusal> result = desk.close(amount.get());
        if (result instanceof Recording.Recorded<ShiftRefusal> it) {
            show((ShiftClosed) it.event().fact());
        }
        Texts.whyNot(result).ifPresent(form.notice()::refuse);
    }

    private void show(ShiftClosed closed) {
        Rupiah gap = closed.difference();
        String key = gap.isZero() ? "even" : gap.isNegative() ? "short" : "over";
        difference.setText(
                gap.isZero() ? Texts.of("shift.even") : gap.max(gap.negated()).toString());
        difference.setForeground(Theme.color(gap.isNegative() ? "danger" : "ink"));
        expected.setText(Texts.of("shift.expected", closed.expected()));
        countedAgain.setText(
                Texts.of("shift.counted-was", closed.counted(), Texts.of("shift.is-" + key)));
        cards.show(this, RESULT);
        requestFocusInWindow();
    }
}
