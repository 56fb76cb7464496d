package id.gerai.terminal.shift;

import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;

import java.awt.BorderLayout;

import javax.swing.JLabel;
import javax.swing.JPanel;

/** A shift was left open overnight: count it now, or go on with it knowing whose day it is. */
public final class OverdueShiftView extends JPanel {
    private final ShiftDesk desk;
    private final Form form = new Form(Texts.of("overdue.title"));
    private final JLabel which = Labels.text(" ");
    private final Runnable count;
    private final Runnable goOn;

    /**
     * @param count begins to count and close it
     * @param goOn goes on selling in it
     * @param another asks who is there
     */
    public OverdueShiftView(ShiftDesk desk, Runnable count, Runnable goOn, Runnable another) {
        super(new BorderLayout());
        this.desk = desk;
        this.count = count;
        this.goOn = goOn;
        which.setName("overdue-shift");
        form.row(which, "wmin 0");
        form.row(Labels.quiet(Texts.of("overdue.safe")), "wmin 0, gapbottom 8");
        form.row(KeyButton.primary(Texts.of("overdue.count"), "Enter", this::count), "h 44:60:60");
        form.row(KeyButton.plain(Texts.of("overdue.go-on"), "F8", this::goOn), "h 44:52:52");
        form.row(KeyButton.plain(Texts.of("login.another"), "F9", another), "h 44:52:52");
        add(form);
        Keys.bind(this, "ENTER", this::count);
        Keys.bind(this, "F8", this::goOn);
        Keys.bind(this, "F9", another);
        setFocusable(true);
    }

    /**
     * Says whose shift it is.
     *
     * @param cashier name of who opened it
     */
    public void begin(String cashier) {
        OpenShift open = desk.shift().orElseThrow();
        which.setText(Texts.of("overdue.which", LocalTime.date(open.businessDate()), cashier));
        if (desk.mayHandleShift()) {
            form.notice().clear();
        } else {
            form.notice().hint(Texts.of(ShiftRefusal.SHIFT_OF_ANOTHER));
        }
        requestFocusInWindow();
    }

    private void count() {
        ifAllowed(count);
    }

    private void goOn() {
        ifAllowed(goOn);
    }

    private void ifAllowed(Runnable act) {
        if (desk.mayHandleShift()) {
            act.run();
        } else {
            form.notice().refuse(Texts.of(ShiftRefusal.SHIFT_OF_ANOTHER));
        }
    }
}
