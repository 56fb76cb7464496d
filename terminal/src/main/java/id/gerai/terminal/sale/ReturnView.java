package id.gerai.terminal.sale;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.sale.ReturnViewModel.NotReturnable;
import id.gerai.terminal.sale.ReturnViewModel.Returnable;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import java.awt.CardLayout;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;

/** Takes a whole receipt back: its number, then what is on it, asked once. */
public final class ReturnView extends JPanel {
    private static final String ASK = "ask";
    private static final String CONFIRM = "confirm";

    private final ReturnViewModel model;
    private final Consumer<Event> done;
    private final CardLayout cards = new CardLayout();
    private final Form ask = new Form(Texts.of("return.title"), Texts.of("return.explanation"));
    private final JTextField number;
    private final Form confirm =
            new Form(Texts.of("return.confirm.title"), Texts.of("return.confirm.explanation"));
    private final DefaultListModel<SaleLine> lines = new DefaultListModel<>();
    private final JLabel receipt = Labels.quiet(" ");
    private final JLabel way = Labels.quiet(" ");
    private final JLabel refund = Labels.figure(" ", Theme.TOTAL);

    /**
     * @param done is told of the return once it is on the disk
     * @param back goes back without one
     */
    public ReturnView(ReturnViewModel model, Consumer<Event> done, Runnable back) {
        this.model = model;
        this.done = done;
        setLayout(cards);
        number = ask.field(Texts.of("return.number"), "receipt");
        ask.acts(
                KeyButton.primary(Texts.of("return.look"), "Enter", this::look),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        add(ask, ASK);
        buildConfirm();
        add(confirm, CONFIRM);
        Keys.bindFocused(number, "ENTER", this::look);
        Keys.bind(ask, "ESCAPE", back);
        Keys.bind(confirm, "F12", this::takeBack);
        Keys.bind(confirm, "ESCAPE", this::askAgain);
    }

    /** Ready for a receipt's number. */
    public void begin() {
        number.setText("");
        askAgain();
    }

    /** Takes what is scanned for the number of a receipt. */
    public void scanned(String code) {
        begin();
        number.setText(code);
        look();
    }

    private void buildConfirm() {
        JList<SaleLine> list = new JList<>(lines);
        list.setName("returned-lines");
        list.setCellRenderer(new LineRenderer(_ -> Optional.empty()));
        list.setFocusable(false);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.color("line")));
        refund.setName("refund");
        confirm.row(receipt, "wmin 0");
        confirm.row(scroll, "h 60:220:220");
        confirm.row(way, "split 2, growx 0, aligny bottom, gapbottom 10");
        confirm.row(refund, "growx");
        confirm.acts(
                KeyButton.primary(Texts.of("return.take-back"), "F12", this::takeBack),
                KeyButton.plain(Texts.of("back"), "Esc", this::askAgain));
    }

    private void askAgain() {
        ask.notice().clear();
        cards.show(this, ASK);
        number.requestFocusInWindow();
        number.selectAll();
    }

    private void look() {
        switch (model.preview(number.getText())) {
            case NotReturnable it -> ask.notice().refuse(Texts.of(it.reason()));
            case Returnable it -> show(it);
        }
    }

    private void show(Returnable it) {
        confirm.notice().clear();
        lines.clear();
        it.refund().lines().forEach(lines::addElement);
        receipt.setText(Texts.of("return.receipt", it.receiptNumber()));
        Rupiah cash = it.refund().cash();
        way.setText(Texts.of(cash.isPositive() ? "return.cash" : "return.credit"));
        refund.setText(it.refund().payable().toString());
        cards.show(this, CONFIRM);
        requestFocusInWindow();
    }

    private void takeBack() {
        Recording<ReturnRefusal> result = model.takeBack(number.getText());
        if (result instanceof Recording.Recorded<ReturnRefusal> it) {
            done.accept(it.event());
        }
        Texts.whyNot(result).ifPresent(confirm.notice()::refuse);
    }
}
