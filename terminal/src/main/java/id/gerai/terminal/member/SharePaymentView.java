package id.gerai.terminal.member;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.MandatoryDues;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Typing;

import java.awt.BorderLayout;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/**
 * Takes a member's simpanan: who, which kind, how much. Says where they stand, and proposes what is
 * left or due; dues are typed in months, and the amount follows.
 */
public final class SharePaymentView extends JPanel {
    private static final int MONTHS_MAX = 120;

    private final SharePaymentViewModel model;
    private final Consumer<Event> done;
    private final Form form = new Form(Texts.of("share.title"), Texts.of("share.explanation"));
    private final MemberField member;
    private final Map<ShareKind, KeyToggle> kinds = new EnumMap<>(ShareKind.class);
    private final JLabel standing = Labels.strong(" ");
    private final JLabel detail = Labels.quiet(" ");
    private final JLabel monthsCaption = Labels.small(Texts.of("share.months"));
    private final JTextField months = new JTextField();
    private final JTextField amount = new JTextField();
    private ShareKind kind = ShareKind.MANDATORY;
    private Optional<UUID> shown = Optional.empty();
    private Optional<MandatoryDues> dues = Optional.empty();

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
        addKind(ShareKind.PRINCIPAL, "F6", "split 3, sg kind, wmin 0, h 44:48:48, growx, gaptop 4");
        addKind(ShareKind.MANDATORY, "F7", "sg kind, wmin 0, h 44:48:48, growx, gaptop 4");
        addKind(ShareKind.VOLUNTARY, "F8", "sg kind, wmin 0, h 44:48:48, growx, gaptop 4");
        KeyToggle.group(List.copyOf(kinds.values()));
        standing.setName("standing");
        detail.setName("standing-detail");
        form.row(standing, "wmin 0, gaptop 4");
        form.row(detail, "wmin 0");
        addFigures();
        form.acts(
                KeyButton.primary(Texts.of("share.take"), "F12", this::take),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        bindKeys(back);
    }

    /** Ready for the next member; wajib is paid most. */
    public void begin() {
        form.notice().clear();
        amount.setText("");
        member.begin();
        choose(ShareKind.MANDATORY);
    }

    /** Takes a member's scanned card. */
    public void scanned(String code) {
        member.set(code);
    }

    private void addFigures() {
        JLabel amountCaption = Labels.small(Texts.of("share.amount"));
        figure(months, "months", monthsCaption);
        figure(amount, "amount", amountCaption);
        form.row(monthsCaption, "split 2, sgx months, gaptop 8");
        form.row(amountCaption, "growx, pushx, gaptop 8");
        form.row(months, "split 2, sgx months, w 120!, h 52!");
        form.row(amount, "growx, pushx, h 52!");
    }

    private static void figure(JTextField field, String name, JLabel caption) {
        field.setName(name);
        field.setFont(Theme.font(Theme.Weight.REGULAR, Theme.LARGE));
        caption.setLabelFor(field);
    }

    private void bindKeys(Runnable back) {
        member.onChange(this::memberChanged);
        Typing.listen(months, this::amountFollows);
        Typing.listen(amount, form.notice()::clear);
        Keys.bindFocused(months, "ENTER", this::take);
        Keys.bindFocused(amount, "ENTER", this::take);
        Keys.bind(form, "F12", this::take);
        Keys.bind(form, "ESCAPE", back);
    }

    private void addKind(ShareKind its, String key, String constraints) {
        KeyToggle button = new KeyToggle(Texts.of("share." + its), key, () -> chooseAndGoOn(its));
        kinds.put(its, button);
        form.row(button, constraints);
        Keys.bind(form, key, () -> chooseAndGoOn(its));
    }

    private void chooseAndGoOn(ShareKind its) {
        choose(its);
        if (member.member().isPresent()) {
            toAmount();
        }
    }

    private void choose(ShareKind its) {
        kind = its;
        kinds.get(its).setSelected(true);
        form.notice().clear();
        showStanding();
    }

    private void memberChanged() {
        Optional<UUID> now = member.member().map(MemberChanged::id);
        if (!now.equals(shown)) {
            showStanding();
        }
    }

    /** Says where the one who is meant stands, and proposes an amount. */
    private void showStanding() {
        shown = member.member().map(MemberChanged::id);
        dues = shown.filter(_ -> kind == ShareKind.MANDATORY).flatMap(model::dues);
        months.setVisible(dues.isPresent());
        monthsCaption.setVisible(dues.isPresent());
        amount.setEditable(dues.isEmpty());
        if (shown.isEmpty()) {
            say(" ", " ");
            return;
        }
        switch (kind) {
            case PRINCIPAL -> showPrincipal(model.principal(shown.get()));
            case MANDATORY ->
                    dues.ifPresentOrElse(
                            this::showDues, () -> say(Texts.of("share.no-dues-set"), " "));
            case VOLUNTARY -> {
                say(Texts.of("share.balance", model.savings(shown.get())), " ");
                amount.setText("");
            }
        }
    }

    private void showPrincipal(PrincipalShare share) {
        if (share.isSet()) {
            say(
                    share.isWhole()
                            ? Texts.of("share.principal-whole")
                            : Texts.of("share.principal-left", share.remaining()),
                    Texts.of("share.principal-paid", share.paid(), share.required()));
            amount.setText(share.isWhole() ? "" : share.remaining().digits());
        } else {
            say(Texts.of("share.paid-so-far", share.paid()), Texts.of("share.principal-not-set"));
            amount.setText("");
        }
    }

    private void showDues(MandatoryDues now) {
        YearMonth month = model.thisMonth();
        int behind = now.arrears(month);
        say(
                behind == 0
                        ? Texts.of("share.paid-up", LocalTime.month(now.paidThrough()))
                        : Texts.of("share.arrears", behind, now.arrearsAmount(month)),
                Texts.of("share.dues", LocalTime.month(now.next()), now.monthly()));
        standing.setForeground(Theme.color(behind == 0 ? "ink" : "warn"));
        months.setText(Integer.toString(Math.max(1, behind)));
    }

    private void say(String what, String more) {
        standing.setText(what);
        standing.setForeground(Theme.color("ink"));
        detail.setText(more);
    }

    private void amountFollows() {
        form.notice().clear();
        dues.ifPresent(
                it ->
                        amount.setText(
                                monthsTyped()
                                        .map(count -> it.monthly().times(count).digits())
                                        .orElse("")));
    }

    private Optional<Integer> monthsTyped() {
        String text = months.getText().strip();
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= MONTHS_MAX
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    private void toAmount() {
        JTextField next = dues.isPresent() ? months : amount;
        next.requestFocusInWindow();
        next.selectAll();
    }

    private void take() {
        if (dues.isPresent() && monthsTyped().isEmpty()) {
            form.notice().refuse(Texts.of("share.months-not-a-number"));
            return;
        }
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
