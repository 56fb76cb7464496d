package id.gerai.terminal.member;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;

import java.awt.BorderLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JPanel;
import javax.swing.JTextField;

/** Takes a member's simpanan: who, which kind, how much. */
public final class SharePaymentView extends JPanel {
    private final SharePaymentViewModel model;
    private final Consumer<Event> done;
    private final Form form = new Form(Texts.of("share.title"), Texts.of("share.explanation"));
    private final MemberField member;
    private final Map<ShareKind, KeyToggle> kinds = new EnumMap<>(ShareKind.class);
    private final JTextField amount;
    private ShareKind kind = ShareKind.MANDATORY;

    /**
     * @param done is told of the payment once it is on the disk
     * @param back goes back without one
     */
    public SharePaymentView(
            SharePaymentViewModel model,
            MemberViewModel members,
            Consumer<Event> done,
            Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.done = done;
        member = new MemberField(form, Texts.of("share.member"), members, this::toAmount);
        form.row(Labels.small(Texts.of("share.kind")), "gaptop 2:8:8");
        addKind(ShareKind.PRINCIPAL, "F6", "split 3, sg kind, wmin 0, h 44:48:48, growx");
        addKind(ShareKind.MANDATORY, "F7", "sg kind, wmin 0, h 44:48:48, growx");
        addKind(ShareKind.VOLUNTARY, "F8", "sg kind, wmin 0, h 44:48:48, growx");
        KeyToggle.group(List.copyOf(kinds.values()));
        amount = form.field(Texts.of("share.amount"), "amount");
        form.acts(
                KeyButton.primary(Texts.of("share.take"), "F12", this::take),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        Keys.bindFocused(amount, "ENTER", this::take);
        Keys.bind(form, "F12", this::take);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready for the next member; wajib is paid most. */
    public void begin() {
        form.notice().clear();
        choose(ShareKind.MANDATORY);
        amount.setText("");
        member.begin();
    }

    /** Takes a member's scanned card. */
    public void scanned(String code) {
        member.set(code);
    }

    private void addKind(ShareKind its, String key, String constraints) {
        KeyToggle button = new KeyToggle(Texts.of("share." + its), key, () -> choose(its));
        kinds.put(its, button);
        form.row(button, constraints);
        Keys.bind(form, key, () -> choose(its));
    }

    private void choose(ShareKind its) {
        kind = its;
        kinds.get(its).setSelected(true);
    }

    private void toAmount() {
        amount.requestFocusInWindow();
    }

    private void take() {
        Optional<Rupiah> typed = AmountText.parse(amount.getText());
        if (typed.isEmpty()) {
            form.notice().refuse(Texts.of("amount.not-a-number"));
            return;
        }
        Recording<SharePaymentRefusal> result = model.pay(member.number(), kind, typed.get());
        if (result instanceof Recording.Recorded<SharePaymentRefusal> it) {
            done.accept(it.event());
        }
        Texts.whyNot(result).ifPresent(form.notice()::refuse);
    }
}
