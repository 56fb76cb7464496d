package id.gerai.terminal.cash;

import id.gerai.ledger.event.CashPurpose;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;

import net.miginfocom.swing.MigLayout;

import java.awt.BorderLayout;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import javax.swing.ButtonGroup;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Cash in or out: what for and how much. Who answers for it is asked next. */
public final class CashView extends JPanel {
    private final CashViewModel model;
    private final BiConsumer<CashPurpose, Rupiah> next;
    private final Form form = Form.wide(Texts.of("cash.title"), Texts.of("cash.explanation"));
    private final Map<CashPurpose, KeyToggle> purposes = new EnumMap<>(CashPurpose.class);
    private final JTextField amount;
    private final ButtonGroup group;
    private Optional<CashPurpose> purpose = Optional.empty();

    /**
     * @param next goes on with a purpose and an amount that are possible
     * @param back goes back without
     */
    public CashView(CashViewModel model, BiConsumer<CashPurpose, Rupiah> next, Runnable back) {
        super(new BorderLayout());
        this.model = model;
        this.next = next;
        addPurposes(Texts.of("cash.in"), true);
        addPurposes(Texts.of("cash.out"), false);
        group = KeyToggle.group(List.copyOf(purposes.values()));
        amount = form.field(Texts.of("cash.amount"), "amount");
        form.acts(
                KeyButton.primary(Texts.of("cash.next"), "F12", this::goOn),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(form);
        Keys.bindFocused(amount, "ENTER", this::goOn);
        Keys.bind(form, "F12", this::goOn);
        Keys.bind(form, "ESCAPE", back);
    }

    /**
     * Ready to type; what it is for is chosen anew each time, so that in is never taken for out.
     */
    public void begin() {
        amount.setText("");
        purpose = Optional.empty();
        group.clearSelection();
        form.notice().clear();
        amount.requestFocusInWindow();
    }

    private void addPurposes(String caption, boolean in) {
        form.row(Labels.small(caption), "gaptop 8");
        JPanel choices =
                new JPanel(
                        new MigLayout(
                                "insets 0, wrap 3, gap 8",
                                "[grow, fill, 0::, sg][grow, fill, 0::, sg][grow, fill, 0::, sg]"));
        choices.setOpaque(false);
        List<CashPurpose> some =
                Stream.of(CashPurpose.values()).filter(it -> it.isIn() == in).toList();
        for (CashPurpose its : some) {
            String key = "F" + (purposes.size() + 1);
            KeyToggle button =
                    new KeyToggle(Texts.of("cash-purpose." + its), key, () -> choose(its));
            purposes.put(its, button);
            choices.add(button, "wmin 0, h 44:48:48");
            Keys.bind(form, key, () -> choose(its));
        }
        form.row(choices, "wmin 0");
    }

    private void choose(CashPurpose its) {
        purpose = Optional.of(its);
        purposes.get(its).setSelected(true);
        form.notice().clear();
        amount.requestFocusInWindow();
    }

    private void goOn() {
        Optional<Rupiah> typed = AmountText.parse(amount.getText());
        if (typed.isEmpty()) {
            form.notice().refuse(Texts.of("amount.not-a-number"));
            return;
        }
        if (purpose.isEmpty()) {
            form.notice().refuse(Texts.of(CashRefusal.PURPOSE_NOT_CHOSEN));
            return;
        }
        model.refusalOf(purpose.get(), typed.get())
                .ifPresentOrElse(
                        it -> form.notice().refuse(Texts.of(it)),
                        () -> next.accept(purpose.get(), typed.get()));
    }
}
