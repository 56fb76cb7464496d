package id.gerai.terminal.member;

import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Typing;

import java.util.Optional;

import javax.swing.JLabel;
import javax.swing.JTextField;

/** A field of a form that asks for a member and shows under it who is meant. */
public final class MemberField {
    private final MemberViewModel model;
    private final JTextField field;
    private final JLabel who = Labels.quiet(" ");

    /**
     * Adds itself to the form.
     *
     * @param next runs when a member is meant and Enter is pressed
     */
    public MemberField(Form form, String label, MemberViewModel model, Runnable next) {
        this.model = model;
        field = form.field(label, "member");
        form.row(who, "wmin 0");
        Typing.listen(field, this::showWho);
        Keys.bindFocused(field, "ENTER", next);
        showWho();
    }

    /** Who is meant by what is typed. */
    public Optional<MemberChanged> member() {
        return model.meant(field.getText());
    }

    /** The number of the one who is meant, or what is typed. */
    public String number() {
        return member().map(MemberChanged::number).orElse(field.getText().strip());
    }

    /** Runs whenever somebody else may be meant. */
    public void onChange(Runnable act) {
        Typing.listen(field, act);
    }

    /** Empty, ready to type. */
    public void begin() {
        field.setText("");
        field.requestFocusInWindow();
    }

    /** Takes a scanned card. */
    public void set(String card) {
        field.setText(card);
    }

    private void showWho() {
        who.setText(
                member().map(it -> it.number() + " · " + it.name())
                        .orElseGet(
                                () ->
                                        Texts.of(
                                                field.getText().isBlank()
                                                        ? "member.how"
                                                        : "member.not-yet")));
    }
}
