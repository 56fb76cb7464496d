package id.gerai.terminal.shift;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;
import java.time.LocalDate;
import java.util.List;
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
    private final List<KeyButton> days;
    private List<LocalDate> dates = List.of();
    private Optional<LocalDate> chosen = Optional.empty();

    /**
     * @param opened runs once the shift is open
     * @param another asks who is there
     */
    public OpenShiftView(ShiftDesk desk, Runnable opened, Runnable another) {
        super(new BorderLayout());
        this.desk = desk;
        this.opened = opened;
        openingFloat = form.field(Texts.of("shift.float"), "float");
        days = List.of(day("F1", 0), day("F2", 1), day("F3", 2));
        form.acts(
                KeyButton.primary(Texts.of("shift.open"), "Enter", this::open),
                KeyButton.plain(Texts.of("login.another"), "F9", another));
        add(form);
        Keys.bindFocused(openingFloat, "ENTER", this::open);
        Keys.bind(this, "F9", another);
    }

    private KeyButton day(String key, int place) {
        KeyButton button = KeyButton.plain(" ", key, () -> choose(place));
        button.setName("date-" + place);
        form.row(button, "h 44:52:52");
        Keys.bind(this, key, () -> choose(place));
        return button;
    }

    private void choose(int place) {
        if (place < dates.size()) {
            chosen = Optional.of(dates.get(place));
            form.notice().hint(Texts.of("shift.date-chosen", LocalTime.date(dates.get(place))));
            openingFloat.requestFocusInWindow();
        }
    }

    /** Only where the clock is in doubt: all dates it could be, to choose from. */
    private void askDate() {
        List<LocalDate> possible = desk.possibleDates();
        boolean inDoubt = possible.size() > 1;
        dates = inDoubt ? possible : List.of();
        chosen = inDoubt ? Optional.empty() : Optional.of(possible.getFirst());
        for (int i = 0; i < days.size(); i++) {
            days.get(i).setVisible(i < dates.size());
            days.get(i).say(i < dates.size() ? LocalTime.date(dates.get(i)) : " ");
        }
        if (inDoubt) {
            form.notice().hint(Texts.of("shift.date-in-doubt"));
        } else {
            form.notice().clear();
        }
    }

    /** Ready to type. */
    public void begin() {
        askDate();
        openingFloat.requestFocusInWindow();
    }

    /** Taking the drawer over from somebody who just counted it. */
    public void begin(Rupiah handedOver) {
        begin();
        openingFloat.setText(handedOver.digits());
        if (dates.isEmpty()) {
            form.notice().hint(Texts.of("shift.handed-over", handedOver));
        }
    }

    private void open() {
        Optional<Rupiah> amount = AmountText.parse(openingFloat.getText());
        if (amount.isEmpty()) {
            form.notice().refuse(Texts.of(ShiftRefusal.AMOUNT_NOT_A_NUMBER));
            return;
        }
        if (chosen.isEmpty()) {
            form.notice().refuse(Texts.of("shift.date-in-doubt"));
            return;
        }
        Optional<String> refusal = Texts.whyNot(desk.open(amount.get(), chosen.get()));
        if (refusal.isPresent()) {
            form.notice().refuse(refusal.get());
        } else {
            openingFloat.setText("");
            opened.run();
        }
    }
}
