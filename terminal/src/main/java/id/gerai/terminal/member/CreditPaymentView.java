package id.gerai.terminal.member;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import java.awt.BorderLayout;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Takes what a member pays off; all that they owe is proposed. */
public final class CreditPaymentView extends JPanel {
    private final CreditPaymentViewModel model;
    private final Consumer<Event> done;
    private final Form form = new Form(Texts.of("credit.title"), Texts.of("credit.explanation"));
    private final MemberField member;
    private final JLabel owed = Labels.figure("–", Theme.HUGE);
    private final JTextField amount;
    private Optional<UUID> shown = Optional.empty();

    /**
     * @param done is told of the payment once it is on the disk
     * @param back goes back without one
     */
    public CreditPaymentView(
            CreditPaymentViewModel model,
            MemberViewModel members,
            Consumer<Event> done,
            Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.done = done;
        owed.setName("owed");
        member = new MemberField(form, Texts.of("share.member"), members, this::toAmount);
        form.row(
                Labels.small(Texts.of("credit.owed")),
                "split 2, growx 0, aligny bottom, gaptop 12, gapbottom 6");
        form.row(owed, "growx");
        form.row(Labels.quiet(Texts.of("credit.as-known")), "wmin 0");
        amount = form.field(Texts.of("credit.amount"), "amount");
        form.acts(
                KeyButton.primary(Texts.of("credit.take"), "F12", this::take),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        member.onChange(this::showOwed);
        Keys.bindFocused(amount, "ENTER", this::take);
        Keys.bind(form, "F12", this::take);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready for the next member. */
    public void begin() {
        shown = Optional.empty();
        owed.setText("–");
        amount.setText("");
        form.notice().clear();
        member.begin();
    }

    /** Takes a member's scanned card. */
    public void scanned(String code) {
        member.set(code);
    }

    private void showOwed() {
        Optional<UUID> now = member.member().map(MemberChanged::id);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        Optional<Rupiah> sum = now.map(model::owed);
        owed.setText(sum.map(Rupiah::toString).orElse("–"));
        amount.setText(sum.filter(Rupiah::isPositive).map(Rupiah::digits).orElse(""));
    }

    private void toAmount() {
        amount.requestFocusInWindow();
        amount.selectAll();
    }

    private void take() {
        Optional<UUID> debtless = shown.filter(it -> !model.owed(it).isPositive());
        if (debtless.isPresent()) {
            form.notice().refuse(Texts.of(CreditPaymentRefusal.NOTHING_OWED));
            return;
        }
        Optional<Rupiah> typed = AmountText.parse(amount.getText());
        if (typed.isEmpty()) {
            form.notice().refuse(Texts.of("amount.not-a-number"));
            return;
        }
        Recording<CreditPaymentRefusal> result = model.pay(member.number(), typed.get());
        if (result instanceof Recording.Recorded<CreditPaymentRefusal> it) {
            done.accept(it.event());
        }
        Texts.whyNot(result).ifPresent(form.notice()::refuse);
    }
}
