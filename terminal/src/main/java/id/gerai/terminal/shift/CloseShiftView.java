package id.gerai.terminal.shift;

import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.receipt.ReportWriter;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import java.awt.CardLayout;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;

/** Ends a shift: first the cashier counts, then the till says what it expected. */
public final class CloseShiftView extends JPanel {
    private static final String COUNT = "count";
    private static final String RESULT = "result";
    private static final Rupiah FAR_OFF = Rupiah.of(100_000);

    private final CardLayout cards = new CardLayout();
    private final ShiftDesk desk;
    private final Form form =
            Form.wide(Texts.of("shift.close.title"), Texts.of("shift.close.explanation"));
    private final CountPanel count = new CountPanel(this::closeShift);
    private final JLabel difference = Labels.figure("", Theme.TOTAL);
    private final JLabel expected = Labels.quiet("");
    private final JLabel countedAgain = Labels.quiet("");
    private final JLabel number = Labels.quiet("");
    private Rupiah counted = Rupiah.ZERO;
    private Rupiah asked = Rupiah.of(-1);

    /**
     * @param back goes back to selling
     * @param done goes on after the difference was read, with what was counted
     */
    public CloseShiftView(ShiftDesk desk, Runnable back, Consumer<Rupiah> done) {
        this.desk = desk;
        setLayout(cards);
        form.row(count, "");
        form.acts(
                KeyButton.primary(Texts.of("shift.close"), "F12", this::closeShift),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form, COUNT);
        add(result(() -> done.accept(counted)), RESULT);
        Keys.bind(form, "F12", this::closeShift);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready to count anew. */
    public void begin() {
        form.notice().clear();
        asked = Rupiah.of(-1);
        cards.show(this, COUNT);
        count.begin();
    }

    /** Ready to count, with something to know first. */
    public void begin(String hint) {
        begin();
        form.notice().hint(hint);
    }

    private Form result(Runnable done) {
        Form result =
                new Form(Texts.of("shift.closed.title"), Texts.of("shift.closed.explanation"));
        difference.setName("difference");
        number.setName("report-number");
        result.row(Labels.small(Texts.of("shift.difference")), "gaptop 2:8:8");
        result.row(difference, "");
        result.row(countedAgain, "");
        result.row(expected, "");
        result.row(number, "");
        result.row(
                KeyButton.primary(Texts.of("done"), "Enter", done), "h 44:60:60, gaptop 2:16:16");
        Keys.bind(result, "ENTER", done);
        return result;
    }

    private void closeShift() {
        if (!count.isReadable()) {
            form.notice().refuse(Texts.of(ShiftRefusal.AMOUNT_NOT_A_NUMBER));
            return;
        }
        DenominationCount pieces = count.counted();
        if (isFarOff(pieces.total()) && !pieces.total().equals(asked)) {
            asked = pieces.total();
            form.notice().hint(Texts.of("shift.far-off"));
            return;
        }
        Recording<ShiftRefusal> result = desk.close(pieces.total(), pieces.counts());
        if (result instanceof Recording.Recorded<ShiftRefusal> it) {
            show((ShiftClosed) it.event().fact());
        }
        Texts.whyNot(result).ifPresent(form.notice()::refuse);
    }

    /** Does not say which way nor by how much: the count stays blind. */
    private boolean isFarOff(Rupiah total) {
        Rupiah gap = desk.shift().map(open -> total.minus(open.cash())).orElse(Rupiah.ZERO);
        return FAR_OFF.isLessThan(gap.max(gap.negated()));
    }

    private void show(ShiftClosed closed) {
        counted = closed.counted();
        Rupiah gap = closed.difference();
        String key = gap.isZero() ? "even" : gap.isNegative() ? "short" : "over";
        difference.setText(
                gap.isZero() ? Texts.of("shift.even") : gap.max(gap.negated()).toString());
        difference.setForeground(Theme.color(gap.isNegative() ? "danger" : "ink"));
        expected.setText(Texts.of("shift.expected", closed.expected()));
        countedAgain.setText(
                Texts.of("shift.counted-was", closed.counted(), Texts.of("shift.is-" + key)));
        number.setText(
                Texts.of("shift.report-number", ReportWriter.numbered(closed.reportNumber())));
        cards.show(this, RESULT);
        requestFocusInWindow();
    }
}
