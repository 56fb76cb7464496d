package id.gerai.terminal.payment;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.payment.TenderType.Reference;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.QrImage;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;
import id.gerai.terminal.ui.Typing;

import net.miginfocom.swing.MigLayout;

import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingConstants;

/** Takes the money, in one way or several. Cash is first; a key for each other way. */
public final class PaymentView extends JPanel {
    private static final long TOO_SOON_NANOS = 400_000_000;

    private final PaymentViewModel model;
    private final Acts acts;
    private final JLabel dueCaption = Labels.quiet(" ");

    /** A pane as wide and as high as this has room for the largest figures. */
    private static final int ROOMY_WIDTH = 680;

    private static final int ROOMY_HEIGHT = 560;

    private final JLabel due = Labels.figure("", Theme.TOTAL);
    private final JLabel rounding = Labels.quiet(" ");
    private final TendersTaken taken = new TendersTaken(this::giveBack);
    private final WayKeys ways = new WayKeys(this::choose);
    private final JLabel caption = Labels.small(" ");
    private final JTextField entry = new JTextField();
    private final JLabel referenceCaption = Labels.small(" ");
    private final JTextField reference = new JTextField();
    private final JPanel quick =
            new JPanel(
                    new MigLayout(
                            "insets 0, gap 8, wrap 3",
                            "[grow, fill, 0:0:, sg][grow, fill, 0:0:, sg][grow, fill, 0:0:, sg]"));
    private final QrImage qr = new QrImage();
    private long begun = System.nanoTime();
    private final KeyButton printQr =
            KeyButton.plain(Texts.of("pay.print-qr"), "F1", this::printQr);
    private final JLabel changeCaption = Labels.quiet(" ");
    private final JLabel change = Labels.figure(" ", Theme.TOTAL);
    private final Notice notice = new Notice();
    private Way way = Way.CASH;

    /**
     * What follows.
     *
     * @param paid runs once the sale is on the disk
     * @param back goes back to the counter
     * @param approve asks somebody with the permission, and hands on their word if they give it
     * @param print prints the QR code that is shown
     */
    public record Acts(Runnable paid, Runnable back, Asking approve, Consumer<QrisCode> print) {}

    /** Asks for an approval. */
    @FunctionalInterface
    public interface Asking {
        void ask(Permission permission, String what, Consumer<Approval> given);
    }

    public PaymentView(PaymentViewModel model, Acts acts) {
        super(
                new MigLayout(
                        "insets 10 24 10 24, wrap 1, gapy 2:6:6, hidemode 3",
                        "[grow, fill, 0:0:]"));
        this.model = model;
        this.acts = acts;
        entry.setName("tender");
        entry.setFont(Theme.font(Weight.SEMIBOLD, Theme.HUGE));
        reference.setName("reference");
        reference.setFont(Theme.font(Weight.REGULAR, Theme.LARGE));
        change.setName("change");
        due.setName("due");
        caption.setLabelFor(entry);
        referenceCaption.setLabelFor(reference);
        build();
        bindKeys();
    }

    private void build() {
        add(sums(), "wmin 0");
        add(taken);
        add(ways);
        add(fields());
        add(quick);
        add(qr, "push, grow, hmin 160");
        add(printQr, "h 48!");
        add(notice);
        add(
                KeyButton.primary(Texts.of("pay.take"), "F12", this::take),
                "split 2, pushy, aligny bottom, growx, pushx, h 44:68:68");
        add(KeyButton.plain(Texts.of("back"), "Esc", acts.back()), "aligny bottom, h 44:68:68");
    }

    /** What is to pay, and beside it what goes back: smaller where there is little room. */
    private JPanel sums() {
        JPanel sums =
                new JPanel(
                        new MigLayout(
                                "insets 0, gapx 16, gapy 0, hidemode 3",
                                "[grow, fill, 0:0:][grow, fill, 0:0:]"));
        sums.setOpaque(false);
        sums.add(dueCaption, "split 2, growx 0");
        sums.add(rounding, "wmin 0, growx, pushx");
        sums.add(changeCaption, "growx 0, alignx right, wrap");
        sums.add(due, "wmin 0");
        sums.add(change, "wmin 0");
        due.setHorizontalAlignment(SwingConstants.LEFT);
        addComponentListener(
                new ComponentAdapter() {
                    @Override
                    public void componentResized(ComponentEvent e) {
                        boolean roomy =
                                getWidth() >= Theme.px(ROOMY_WIDTH)
                                        && getHeight() >= Theme.px(ROOMY_HEIGHT);
                        int size = roomy ? Theme.TOTAL : Theme.HUGE;
                        due.setFont(Theme.font(Weight.BOLD, size));
                        change.setFont(Theme.font(Weight.BOLD, size));
                    }
                });
        return sums;
    }

    /** The amount, and beside it the reference where there is one. */
    private JPanel fields() {
        JPanel fields =
                new JPanel(new MigLayout("insets 0, gapx 12, gapy 4, hidemode 3", "[fill][fill]"));
        fields.setOpaque(false);
        fields.add(caption, "cell 0 0, wmin 0");
        fields.add(entry, "cell 0 1, h 44:56:56, pushx, growx, sg field");
        fields.add(referenceCaption, "cell 1 0, wmin 0");
        fields.add(reference, "cell 1 1, h 44:56:56, pushx, growx, sg field");
        return fields;
    }

    /** Begins with cash and an empty field; what was taken before stays taken. */
    public void begin() {
        begun = System.nanoTime();
        notice.clear();
        ways.offer(model.ways());
        choose(Way.CASH);
    }

    /**
     * The key that opened this screen also takes the money: pressed twice in a row it would book
     * the exact amount before anybody has seen it.
     */
    private void takeUnlessTooSoon() {
        if (System.nanoTime() - begun > TOO_SOON_NANOS) {
            take();
        }
    }

    /** Nobody looks at this screen any more. */
    public void leave() {
        model.hideQris();
    }

    private void bindKeys() {
        Keys.bind(this, "ESCAPE", acts.back());
        Keys.bind(this, "F12", this::takeUnlessTooSoon);
        Keys.bindFocused(entry, "ENTER", this::enter);
        Keys.bindFocused(reference, "ENTER", this::take);
        ways.bindTo(this);
        for (int i = 0; i < PaymentViewModel.QUICK_AMOUNTS; i++) {
            int index = i;
            Keys.bind(this, "F" + (i + 1), () -> quickKey(index));
        }
        Typing.listen(entry, this::showChange);
        Typing.listen(reference, notice::clear);
        entry.addKeyListener(
                new KeyAdapter() {
                    @Override
                    public void keyPressed(KeyEvent e) {
                        if (e.getKeyCode() == KeyEvent.VK_DELETE && entry.getText().isEmpty()) {
                            giveBack();
                        }
                    }
                });
    }

    private void choose(Way chosen) {
        Optional<PaymentRefusal> refusal = model.refusalOf(chosen);
        if (refusal.isPresent()) {
            ways.show(way);
            notice.refuse(Texts.of(refusal.get()));
            return;
        }
        way = chosen;
        ways.show(chosen);
        boolean cash = chosen.isCash();
        boolean asks = chosen.type().reference() != Reference.NONE;
        taken.show(model.tenders());
        showDue();
        quick.setVisible(cash);
        showQuickAmounts();
        changeCaption.setVisible(cash);
        change.setVisible(cash);
        referenceCaption.setVisible(asks);
        reference.setVisible(asks);
        reference.setText("");
        caption.setText(captionOf(chosen));
        referenceCaption.setText(
                Texts.of("pay.reference-" + chosen.type().reference(), chosen.label()));
        entry.setText(cash ? "" : model.mostBy(chosen).digits());
        showQris();
        showChange();
        entry.requestFocusInWindow();
        entry.selectAll();
    }

    private String captionOf(Way chosen) {
        if (chosen.isCash()) {
            return Texts.of("pay.entry-cash");
        }
        if (chosen.type().reference() == Reference.OPTIONAL) {
            return Texts.of("pay.entry-seen", chosen.label());
        }
        return model.roomOf(chosen)
                .map(room -> Texts.of("pay.entry-member", chosen.label(), room))
                .orElseGet(() -> Texts.of("pay.entry", chosen.label()));
    }

    private void showDue() {
        boolean cash = way.isCash();
        Rupiah amount = cash ? model.payableInCash() : model.remaining();
        Rupiah rounded = amount.minus(model.remaining());
        dueCaption.setText(Texts.of(model.tenders().isEmpty() ? "pay.due" : "pay.remaining"));
        due.setText(amount.toString());
        rounding.setText(rounded.isZero() ? " " : Texts.of("pay.rounding", rounded));
        rounding.setVisible(cash && !rounded.isZero());
    }

    private void showQuickAmounts() {
        List<Rupiah> amounts = model.quickAmounts();
        quick.removeAll();
        for (int i = 0; i < amounts.size(); i++) {
            Rupiah amount = amounts.get(i);
            String text = i == 0 ? Texts.of("pay.exact", amount) : amount.toString();
            quick.add(
                    KeyButton.plain(text, "F" + (i + 1), () -> hand(amount)),
                    i == 0 ? "span 2, h 44:48:48" : "h 44:48:48");
        }
        quick.revalidate();
    }

    private void showQris() {
        if (way.type() == Tender.Qris.TYPE) {
            model.showQris(AmountText.parse(entry.getText()).orElse(Rupiah.ZERO));
        } else {
            model.hideQris();
        }
        qr.setVisible(model.qris().isPresent());
        printQr.setVisible(model.qris().isPresent());
        model.qris().ifPresent(code -> qr.show(code.payload()));
    }

    private void printQr() {
        model.qris().ifPresent(acts.print());
    }

    /** Says why something was not done. */
    public void refuse(String what) {
        notice.refuse(what);
    }

    private void quickKey(int index) {
        if (index == 0 && model.qris().isPresent()) {
            printQr();
        }
        List<Rupiah> amounts = model.quickAmounts();
        if (way.isCash() && index < amounts.size()) {
            hand(amounts.get(index));
        }
    }

    private void hand(Rupiah amount) {
        entry.setText(amount.digits());
        take();
    }

    private void showChange() {
        notice.clear();
        Optional<Rupiah> typed = AmountText.parse(entry.getText());
        Rupiah gap = typed.map(model::changeFor).orElse(Rupiah.ZERO);
        boolean tooLittle = gap.isNegative();
        changeCaption.setText(Texts.of(tooLittle ? "pay.short" : "pay.change"));
        change.setText(typed.isEmpty() ? "–" : gap.max(gap.negated()).toString());
        change.setForeground(Theme.color(tooLittle ? "danger" : "primary"));
        if (way.type() == Tender.Qris.TYPE) {
            showQris();
        }
    }

    private void giveBack() {
        if (!model.tenders().isEmpty()) {
            model.removeTender(model.tenders().size() - 1);
            choose(way);
        }
    }

    /** From the amount to what belongs beside it, if anything does. */
    private void enter() {
        if (reference.isVisible()) {
            reference.requestFocusInWindow();
        } else {
            take();
        }
    }

    /** Nothing typed means all that is left: the commonest case is one key. */
    private void take() {
        Optional<Rupiah> amount =
                entry.getText().isBlank()
                        ? Optional.of(model.mostBy(way))
                        : AmountText.parse(entry.getText());
        if (amount.isEmpty()) {
            notice.refuse(Texts.of(PaymentRefusal.AMOUNT_NOT_A_NUMBER));
        } else {
            take(amount.get(), Optional.empty());
        }
    }

    private void take(Rupiah amount, Optional<Approval> approval) {
        switch (model.take(way, amount, reference.getText(), approval)) {
            case Taking.Paid _ -> acts.paid().run();
            case Taking.Part _ -> choose(Way.CASH);
            case Taking.Refused it -> refuse(it.reason());
            case Taking.NotStored _ -> notice.refuse(Texts.of("fault.not-stored"));
            case Taking.NeedsApproval it ->
                    acts.approve()
                            .ask(
                                    it.permission(),
                                    Texts.of(it.reason()),
                                    given -> take(amount, Optional.of(given)));
        }
    }

    private void refuse(PaymentRefusal reason) {
        notice.refuse(Texts.of(reason));
        if (reason == PaymentRefusal.REFERENCE_MISSING) {
            reference.requestFocusInWindow();
        }
    }
}
