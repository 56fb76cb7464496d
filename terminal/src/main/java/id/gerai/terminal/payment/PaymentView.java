package id.gerai.terminal.payment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.util.List;
import java.util.Optional;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Takes the money. Cash is first; F7 and F8 change the way. */
public final class PaymentView extends JPanel {
    private final PaymentViewModel model;
    private final Runnable paid;
    private final JLabel due = Labels.figure("", Theme.TOTAL);
    private final JLabel rounding = Labels.quiet(" ");
    private final KeyToggle cash =
            new KeyToggle(Texts.of("pay.cash"), "F6", () -> choose(Way.CASH));
    private final KeyToggle qris =
            new KeyToggle(Texts.of("pay.qris"), "F7", () -> choose(Way.QRIS));
    private final KeyToggle credit =
            new KeyToggle(Texts.of("pay.credit"), "F8", () -> choose(Way.CREDIT));
    private final JLabel caption = Labels.small(" ");
    private final JTextField entry = new JTextField();
    private final JPanel quick =
            new JPanel(
                    new MigLayout(
                            "insets 0, gap 8, wrap 3",
                            "[grow, fill, 0:0:, sg][grow, fill, 0:0:, sg][grow, fill, 0:0:, sg]"));
    private final JLabel changeCaption = Labels.quiet(" ");
    private final JLabel change = Labels.figure(" ", Theme.TOTAL);
    private final Notice notice = new Notice();
    private Way way = Way.CASH;

    private enum Way {
        CASH,
        QRIS,
        CREDIT
    }

    /**
     * @param paid runs once the sale is on the disk
     * @param back goes back to the counter
     */
    public PaymentView(PaymentViewModel model, Runnable paid, Runnable back) {
        super(
                new MigLayout(
                        "insets 16 24 16 24, wrap 1, gapy 10, hidemode 3", "[grow, fill, 0:0:]"));
        this.model = model;
        this.paid = paid;
        KeyToggle.group(List.of(cash, qris, credit));
        entry.setName("tender");
        entry.setFont(Theme.font(Weight.SEMIBOLD, Theme.HUGE));
        change.setName("change");
        caption.setLabelFor(entry);
        add(Labels.quiet(Texts.of("pay.due")), "split 2, growx 0, aligny bottom, gapbottom 10");
        add(due, "growx");
        add(rounding, "alignx right, growx 0");
        add(cash, "split 3, sg way, wmin 0, h 48!, growx");
        add(qris, "sg way, wmin 0, h 48!, growx");
        add(credit, "sg way, wmin 0, h 48!, growx");
        add(caption, "gaptop 8");
        add(entry, "h 64!");
        add(quick);
        add(notice);
        add(changeCaption, "split 2, growx 0, aligny bottom, gapbottom 10, gaptop 8");
        add(change, "growx");
        add(
                KeyButton.primary(Texts.of("pay.take"), "F12", this::take),
                "split 2, pushy, aligny bottom, growx, pushx, h 68!");
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "aligny bottom, h 68!");
        bindKeys(back);
    }

    /** Begins with cash and an empty field. */
    public void begin() {
        notice.clear();
        credit.setEnabled(model.creditPossible());
        List<Rupiah> amounts = model.quickAmounts();
        quick.removeAll();
        for (int i = 0; i < amounts.size(); i++) {
            Rupiah amount = amounts.get(i);
            String text = i == 0 ? Texts.of("pay.exact", amount) : amount.toString();
            quick.add(
                    KeyButton.plain(text, "F" + (i + 1), () -> hand(amount)),
                    i == 0 ? "span 2, h 52!" : "h 52!");
        }
        choose(Way.CASH);
    }

    private void bindKeys(Runnable back) {
        Keys.bind(this, "ESCAPE", back);
        Keys.bind(this, "F12", this::take);
        Keys.bindFocused(entry, "ENTER", this::take);
        Keys.bind(this, "F6", () -> choose(Way.CASH));
        Keys.bind(this, "F7", () -> choose(Way.QRIS));
        Keys.bind(this, "F8", () -> choose(Way.CREDIT));
        for (int i = 0; i < PaymentViewModel.QUICK_AMOUNTS; i++) {
            int index = i;
            Keys.bind(this, "F" + (i + 1), () -> quickKey(index));
        }
        Typing.listen(entry, this::showChange);
    }

    private void choose(Way chosen) {
        if (chosen == Way.CREDIT && !model.creditPossible()) {
            notice.refuse(Texts.of(PaymentRefusal.CREDIT_NEEDS_MEMBER));
            return;
        }
        way = chosen;
        switch (chosen) {
            case CASH -> cash.setSelected(true);
            case QRIS -> qris.setSelected(true);
            case CREDIT -> credit.setSelected(true);
        }
        boolean byCash = chosen == Way.CASH;
        Rupiah amount = byCash ? model.payableInCash() : model.total();
        Rupiah rounded = amount.minus(model.total());
        due.setText(amount.toString());
        rounding.setText(rounded.isZero() ? " " : Texts.of("pay.rounding", rounded));
        quick.setVisible(byCash);
        changeCaption.setVisible(byCash);
        change.setVisible(byCash);
        entry.setVisible(chosen != Way.CREDIT);
        caption.setText(Texts.of("pay.entry-" + chosen.name().toLowerCase(java.util.Locale.ROOT)));
        entry.setText("");
        showChange();
        entry.requestFocusInWindow();
    }

    private void quickKey(int index) {
        List<Rupiah> amounts = model.quickAmounts();
        if (way == Way.CASH && index < amounts.size()) {
            hand(amounts.get(index));
        }
    }

    private void hand(Rupiah amount) {
        entry.setText(amount.digits());
        take();
    }

    private void showChange() {
        notice.clear();
        Optional<Rupiah> handed = AmountText.parse(entry.getText());
        Rupiah gap = handed.map(model::changeFor).orElse(Rupiah.ZERO);
        boolean tooLittle = gap.isNegative();
        changeCaption.setText(Texts.of(tooLittle ? "pay.short" : "pay.change"));
        change.setText(handed.isEmpty() ? "–" : gap.max(gap.negated()).toString());
        change.setForeground(Theme.color(tooLittle ? "danger" : "primary"));
    }

    private void take() {
        Recording<PaymentRefusal> result =
                switch (way) {
                    case CASH -> takeCash();
                    case QRIS -> model.payQris(entry.getText());
                    case CREDIT -> model.payOnCredit();
                };
        Texts.whyNot(result).ifPresentOrElse(notice::refuse, paid);
    }

    /** Nothing typed means the exact amount: the commonest case is one key. */
    private Recording<PaymentRefusal> takeCash() {
        if (entry.getText().isBlank()) {
            return model.payCash(model.payableInCash());
        }
        return AmountText.parse(entry.getText())
                .map(model::payCash)
                .orElseGet(() -> new Recording.Refused<>(PaymentRefusal.AMOUNT_NOT_A_NUMBER));
    }
}
