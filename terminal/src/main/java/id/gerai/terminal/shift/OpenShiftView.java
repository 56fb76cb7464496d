package id.gerai.terminal.shift;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;
import java.util.Optional;

import javax.swing.JPanel;
import javax.swing.JTextField;

/** Begins a shift: how much is in the drawer. Who it is has been asked before. */
public final class OpenShiftView extends JPanel {
    private final ShiftDesk desk;
    private final Form form =
            new Form(Texts.of("shift.open.title"), Texts.of("shift.open.explanation"));
    private final JTextField openingFloat;
    private final Runnable opened;

    /**
     * @param opened runs once the shift is open
     * @param another asks who is there
     */
    public OpenShiftView(ShiftDesk desk, Runnable opened, Runnable another) {
        super(new BorderLayout());
        this.desk = desk;
        this.opened = opened;
        openingFloat = form.field(Texts.of("shift.float"), "float");
        form.acts(
                KeyButton.primary(Texts.of("shift.open"), "Enter", this::open),
                KeyButton.plain(Texts.of("login.another"), "F9", another));
        add(form);
        Keys.bindFocused(openingFloat, "ENTER", this::open);
        Keys.bind(this, "F9", another);
    }

    /** Ready to type. */
    public void begin() {
        form.notice().clear();
        openingFloat.requestFocusInWindow();
    }

    /** Taking the drawer over from somebody who just counted it. */
    public void begin(Rupiah handedOver) {
        begin();
        openingFloat.setText(handedOver.digits());
        form.notice().hint(Texts.of("shift.handed-over", handedOver));
    }

    private void open() {
        Optional<Rupiah> amount = AmountText.parse(openingFloat.getText());
        if (amount.isEmpty()) {
            form.notice().refuse(Texts.of(ShiftRefusal.AMOUNT_NOT_A_NUMBER));
            return;
        }
        Optional<String> refusal = Texts.whyNot(desk.open(amount.get()));
        if (refusal.isPresent()) {
            form.notice().refuse(refusal.get());
        } else {
            openingFloat.setText("");
            opened.run();
        }
    }
}
