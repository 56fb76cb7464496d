package id.gerai.terminal.consignment;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.member.MemberField;
import id.gerai.terminal.member.MemberViewModel;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.awt.BorderLayout;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Pays a consignor out of the drawer, beside what this till knows of them. */
public final class PayConsignorView extends JPanel {
    private static final int GOODS_MAX = 4;

    private final ConsignmentViewModel model;
    private final Consumer<Event> done;
    private final Form form =
            new Form(Texts.of("consignor.title"), Texts.of("consignor.explanation"));
    private final MemberField member;
    private final JLabel left = Labels.figure(" ", Theme.HUGE);
    private final JLabel known = Labels.quiet(" ");
    private final JTextField amount;
    private final JPanel goods =
            new JPanel(new MigLayout("insets 0, gap 12 2, wrap 2", "[grow, fill, 0::][right]"));
    private Optional<UUID> shown = Optional.empty();
    private Rupiah knownLeft = Rupiah.ZERO;
    private boolean warned;

    /**
     * @param done is told of the payment once it is on the disk
     * @param back goes back without one
     */
    public PayConsignorView(
            ConsignmentViewModel model,
            MemberViewModel members,
            Consumer<Event> done,
            Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.done = done;
        left.setName("left");
        member = new MemberField(form, Texts.of("consignment.member"), members, this::toAmount);
        form.row(
                Labels.small(Texts.of("consignor.left")),
                "split 2, growx 0, aligny bottom, gaptop 12, gapbottom 6");
        form.row(left, "growx");
        form.row(known, "wmin 0");
        goods.setOpaque(false);
        form.row(goods, "wmin 0");
        form.row(Labels.quiet(Texts.of("consignor.only-here")), "wmin 0");
        amount = form.field(Texts.of("consignor.amount"), "amount");
        form.acts(
                KeyButton.primary(Texts.of("consignor.pay"), "F12", this::pay),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        member.onChange(this::showKnown);
        Typing.listen(amount, () -> warned = false);
        Keys.bindFocused(amount, "ENTER", this::pay);
        Keys.bind(form, "F12", this::pay);
        Keys.bind(form, "ESCAPE", back);
    }

    /** Ready for the next consignor. */
    public void begin() {
        form.notice().clear();
        shown = Optional.empty();
        amount.setText("");
        showNothing();
        member.begin();
    }

    /** Takes a member's scanned card. */
    public void scanned(String code) {
        member.set(code);
    }

    /** The journal is read through once a member, not once a key. */
    private void showKnown() {
        Optional<UUID> now = member.member().map(MemberChanged::id);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        now.ifPresentOrElse(
                it -> {
                    ConsignorAccount account = model.account(it);
                    knownLeft = account.left();
                    left.setText(account.left().toString());
                    known.setText(Texts.of("consignor.known", account.owed(), account.paid()));
                    showGoods(account.unpaid());
                },
                this::showNothing);
    }

    private void showNothing() {
        knownLeft = Rupiah.ZERO;
        left.setText("–");
        known.setText(" ");
        showGoods(List.of());
    }

    private void showGoods(List<ConsignedGoods> unpaid) {
        goods.removeAll();
        for (ConsignedGoods it : unpaid.stream().limit(GOODS_MAX).toList()) {
            JLabel what = Labels.text(it.text());
            what.setToolTipText(it.text());
            goods.add(what, "wmin 0");
            goods.add(Labels.text(it.owed().digits()));
        }
        if (unpaid.size() > GOODS_MAX) {
            goods.add(Labels.quiet(Texts.of("consignor.more", unpaid.size() - GOODS_MAX)));
        }
        goods.revalidate();
        goods.repaint();
    }

    private void toAmount() {
        amount.requestFocusInWindow();
    }

    private void pay() {
        Optional<Rupiah> typed = AmountText.parse(amount.getText());
        if (typed.isEmpty()) {
            form.notice().refuse(Texts.of("amount.not-a-number"));
            return;
        }
        Optional<ConsignmentRefusal> refusal = model.refusalToPay(member.number(), typed.get());
        if (refusal.isPresent()) {
            form.notice().refuse(Texts.of(refusal.get()));
            return;
        }
        if (!warned && knownLeft.isLessThan(typed.get())) {
            warned = true;
            form.notice().hint(Texts.of("consignor.more-than-known", knownLeft));
            return;
        }
        Recording<ConsignmentRefusal> result = model.pay(member.number(), typed.get());
        if (result instanceof Recording.Recorded<ConsignmentRefusal> it) {
            done.accept(it.event());
        }
        Texts.whyNot(result).ifPresent(form.notice()::refuse);
    }
}
