package id.gerai.terminal.shift;

import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.text.AmountText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import java.awt.BorderLayout;
import java.awt.Component;
import java.util.Optional;

import javax.swing.DefaultListCellRenderer;
import javax.swing.JComboBox;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Begins a shift: who, and with how much in the drawer. */
public final class OpenShiftView extends JPanel {
    private final ShiftDesk desk;
    private final Form form =
            new Form(Texts.of("shift.open.title"), Texts.of("shift.open.explanation"));
    private final JComboBox<CashierChanged> cashier = new JComboBox<>();
    private final JTextField openingFloat;
    private final Runnable opened;

    /**
     * @param opened runs once the shift is open
     */
    public OpenShiftView(ShiftDesk desk, Runnable opened) {
        super(new BorderLayout());
        this.desk = desk;
        this.opened = opened;
        cashier.setName("cashier");
        cashier.setRenderer(new NameRenderer());
        form.labelled(Texts.of("shift.cashier"), cashier);
        openingFloat = form.field(Texts.of("shift.float"), "float");
        form.row(
                KeyButton.primary(Texts.of("shift.open"), "Enter", this::open), "h 60!, gaptop 16");
        add(form);
        Keys.bindFocused(openingFloat, "ENTER", this::open);
    }

    /** Takes over who may work here now. */
    public void refresh() {
        Object chosen = cashier.getSelectedItem();
        cashier.removeAllItems();
        desk.cashiers().forEach(cashier::addItem);
        cashier.setSelectedItem(chosen);
        if (cashier.getSelectedItem() == null && cashier.getItemCount() > 0) {
            cashier.setSelectedIndex(0);
        }
        if (cashier.getItemCount() == 0) {
            form.notice().hint(Texts.of("shift.no-cashiers"));
        } else {
            form.notice().clear();
        }
        openingFloat.requestFocusInWindow();
    }

    private void open() {
        Optional<Rupiah> amount = AmountText.parse(openingFloat.getText());
        if (amount.isEmpty()) {
            form.notice().refuse(Texts.of(ShiftRefusal.AMOUNT_NOT_A_NUMBER));
            return;
        }
        if (cashier.getSelectedItem() instanceof CashierChanged chosen) {
            desk.signIn(chosen.id());
        }
        Optional<String> refusal = Texts.whyNot(desk.open(amount.get()));
        if (refusal.isPresent()) {
            form.notice().refuse(refusal.get());
        } else {
            openingFloat.setText("");
            opened.run();
        }
    }

    private static final class NameRenderer extends DefaultListCellRenderer {
        @Override
        public Component getListCellRendererComponent(
                JList<?> list, Object value, int index, boolean selected, boolean focused) {
            Object name = value instanceof CashierChanged it ? it.name() : "";
            return super.getListCellRendererComponent(list, name, index, selected, focused);
        }
    }
}
