package id.gerai.terminal.member;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JPanel;
import javax.swing.JTextField;

/** Asks who the new member is, and how much of the entry share they pay now. */
public final class NewMemberView extends JPanel {
    private final NewMemberViewModel model;
    private final Consumer<Newcomer> next;
    private final Form form =
            new Form(Texts.of("new-member.title"), Texts.of("new-member.explanation"));
    private final JTextField name;
    private final JTextField phone;
    private final JTextField address;
    private final JTextField principal;

    /**
     * @param next goes on with somebody who can be taken in
     * @param back goes back without
     */
    public NewMemberView(NewMemberViewModel model, Consumer<Newcomer> next, Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.next = next;
        name = form.field(Texts.of("new-member.name"), "name");
        phone = form.field(Texts.of("new-member.phone"), "phone");
        address = form.field(Texts.of("new-member.address"), "address");
        principal = form.field(Texts.of("new-member.principal"), "principal");
        form.acts(
                KeyButton.primary(Texts.of("new-member.take"), "F12", this::goOn),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        List<JTextField> fields = List.of(name, phone, address, principal);
        for (int i = 0; i < fields.size() - 1; i++) {
            Keys.bindFocused(fields.get(i), "ENTER", fields.get(i + 1)::requestFocusInWindow);
        }
        Keys.bindFocused(principal, "ENTER", this::goOn);
        Keys.bind(form, "F12", this::goOn);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready for somebody new; the whole entry share is proposed. */
    public void begin() {
        name.setText("");
        phone.setText("");
        address.setText("");
        Rupiah whole = model.principal();
        principal.setText(whole.isPositive() ? whole.digits() : "");
        form.notice().clear();
        name.requestFocusInWindow();
    }

    /** Says why it did not work out. */
    public void refuse(String why) {
        form.notice().refuse(why);
    }

    private void goOn() {
        String typed = principal.getText().strip();
        Optional<Rupiah> amount =
                typed.isEmpty() ? Optional.of(Rupiah.ZERO) : AmountText.parse(typed);
        if (amount.isEmpty()) {
            refuse(Texts.of("amount.not-a-number"));
            return;
        }
        Newcomer who =
                new Newcomer(name.getText(), phone.getText(), address.getText(), amount.get());
        model.refusalOf(who).ifPresentOrElse(it -> refuse(Texts.of(it)), () -> next.accept(who));
    }
}
