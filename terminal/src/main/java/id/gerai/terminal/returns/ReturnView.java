package id.gerai.terminal.returns;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.approval.ApprovalView;
import id.gerai.terminal.approval.ApprovalViewModel;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.member.MemberViewModel;
import id.gerai.terminal.returns.ReturnViewModel.NotReturnable;
import id.gerai.terminal.returns.ReturnViewModel.Possible;
import id.gerai.terminal.text.QuantityText;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.awt.CardLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/**
 * Takes goods back: the receipt's number or the member, the lines with their quantities, a reason.
 */
public final class ReturnView extends JPanel {
    private static final String ASK = "ask";
    private static final String CONFIRM = "confirm";
    private static final String APPROVE = "approve";

    private final ReturnViewModel model;
    private final MemberViewModel members;
    private final Consumer<Event> done;
    private final CardLayout cards = new CardLayout();
    private final Form ask = new Form(Texts.of("return.title"), Texts.of("return.explanation"));
    private final JTextField number;
    private final DefaultListModel<String> recent = new DefaultListModel<>();
    private final JList<String> recentList = new JList<>(recent);
    private final Form confirm =
            new Form(Texts.of("return.confirm.title"), Texts.of("return.confirm.explanation"));
    private final DefaultListModel<Returnable.Line> lines = new DefaultListModel<>();
    private final JList<Returnable.Line> list = new JList<>(lines);
    private final Map<Integer, Quantity> chosen = new TreeMap<>();
    private final JTextField quantity;
    private final JLabel receipt = Labels.quiet(" ");
    private final JLabel way = Labels.quiet(" ");
    private final JLabel refund = Labels.figure(" ", Theme.TOTAL);
    private final ApprovalView approval;
    private List<String> recentNumbers = List.of();
    private Optional<Returnable> source = Optional.empty();

    /**
     * @param done is told of the return once it is on the disk
     * @param back goes back without one
     */
    public ReturnView(
            ReturnViewModel model,
            MemberViewModel members,
            ApprovalViewModel approvals,
            Consumer<Event> done,
            Runnable back) {
        this.model = model;
        this.members = members;
        this.done = done;
        setLayout(cards);
        number = ask.field(Texts.of("return.number"), "receipt");
        recentList.setFocusable(false);
        recentList.setFont(Theme.font(Theme.Weight.REGULAR, Theme.MEDIUM));
        JScrollPane recentScroll = new JScrollPane(recentList);
        recentScroll.setBorder(BorderFactory.createEmptyBorder());
        ask.row(recentScroll, "h 0:160:160");
        ask.acts(
                KeyButton.primary(Texts.of("return.look"), "Enter", this::look),
                KeyButton.plain(Texts.of("back"), "Esc", back));
        quantity = confirm.field(Texts.of("return.quantity"), "return-quantity");
        buildConfirm();
        approval = new ApprovalView(approvals, () -> cards.show(this, CONFIRM));
        JPanel approve = new JPanel(new MigLayout("insets 0, fill", "[center]", "[center]"));
        approve.add(approval);
        add(ask, ASK);
        add(confirm, CONFIRM);
        add(approve, APPROVE);
        bindKeys(back);
    }

    /** Ready for a receipt's number. */
    public void begin() {
        number.setText("");
        recent.clear();
        recentNumbers = List.of();
        askAgain();
    }

    /** Takes what is scanned for the number of a receipt. */
    public void scanned(String code) {
        begin();
        number.setText(code);
        look();
    }

    private void bindKeys(Runnable back) {
        Keys.bindFocused(number, "ENTER", this::look);
        Keys.bindFocused(number, "DOWN", () -> moveIn(recentList, 1));
        Keys.bindFocused(number, "UP", () -> moveIn(recentList, -1));
        Keys.bind(ask, "ESCAPE", back);
        Keys.bindFocused(quantity, "ENTER", this::setQuantity);
        Keys.bindFocused(quantity, "DOWN", () -> moveIn(list, 1));
        Keys.bindFocused(quantity, "UP", () -> moveIn(list, -1));
        Keys.bind(confirm, "F12", this::askReason);
        Keys.bind(confirm, "F4", this::chooseNoneOrAll);
        Keys.bind(confirm, "ESCAPE", this::askAgain);
    }

    private void buildConfirm() {
        list.setName("returned-lines");
        list.setCellRenderer(new ReturnLineRenderer(chosen));
        list.setFocusable(false);
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.color("line")));
        refund.setName("refund");
        confirm.row(
                KeyButton.plain(Texts.of("return.all-or-none"), "F4", this::chooseNoneOrAll),
                "h 44!");
        confirm.row(receipt, "wmin 0");
        confirm.row(scroll, "h 60:180:180");
        confirm.row(way, "split 2, growx 0, aligny bottom, gapbottom 10");
        confirm.row(refund, "growx");
        confirm.acts(
                KeyButton.primary(Texts.of("return.take-back"), "F12", this::askReason),
                KeyButton.plain(Texts.of("back"), "Esc", this::askAgain));
    }

    private void askAgain() {
        ask.notice().clear();
        cards.show(this, ASK);
        number.requestFocusInWindow();
        number.selectAll();
    }

    private static void moveIn(JList<?> list, int step) {
        int last = Math.max(0, list.getModel().getSize() - 1);
        list.setSelectedIndex(Math.clamp(list.getSelectedIndex() + step, 0, last));
        list.ensureIndexIsVisible(list.getSelectedIndex());
    }

    /** A receipt of this till at once; anything else may be a member, or is asked of the server. */
    private void look() {
        String typed = wanted();
        switch (model.preview(typed)) {
            case Possible it -> show(it.sale());
            case NotReturnable it when it.reason() == ReturnRefusal.RECEIPT_NOT_FOUND ->
                    lookFurther(typed);
            case NotReturnable it -> ask.notice().refuse(Texts.of(it.reason()));
        }
    }

    private String wanted() {
        int index = recentList.getSelectedIndex();
        return index >= 0 && index < recentNumbers.size()
                ? recentNumbers.get(index)
                : number.getText().strip();
    }

    private void lookFurther(String typed) {
        Optional<MemberChanged> member = members.meant(typed);
        if (member.isPresent()) {
            showRecent(member.get());
            return;
        }
        ask.notice().hint(Texts.of("return.asking"));
        Thread.ofVirtual()
                .start(
                        () -> {
                            var preview = model.previewAnywhere(typed);
                            SwingUtilities.invokeLater(() -> answered(typed, preview));
                        });
    }

    private void answered(String typed, ReturnViewModel.Preview preview) {
        if (!ask.isShowing() || !typed.equals(wanted())) {
            return;
        }
        switch (preview) {
            case Possible it -> show(it.sale());
            case NotReturnable it -> ask.notice().refuse(Texts.of(it.reason()));
        }
    }

    private void showRecent(MemberChanged member) {
        List<Event> events = model.recentOf(member);
        recent.clear();
        recentNumbers =
                events.stream().map(it -> ((SaleCompleted) it.fact()).receiptNumber()).toList();
        for (Event event : events) {
            SaleCompleted sale = (SaleCompleted) event.fact();
            recent.addElement(
                    Texts.of(
                            "return.recent",
                            sale.receiptNumber(),
                            event.businessDate(),
                            sale.ticket().payable()));
        }
        recentList.setSelectedIndex(0);
        if (events.isEmpty()) {
            ask.notice().refuse(Texts.of("return.no-recent", member.number()));
        } else {
            ask.notice().hint(Texts.of("return.choose-recent", member.number()));
        }
    }

    private void show(Returnable sale) {
        source = Optional.of(sale);
        confirm.notice().clear();
        chosen.clear();
        chosen.putAll(sale.everything());
        lines.clear();
        sale.lines().forEach(lines::addElement);
        list.setSelectedIndex(0);
        receipt.setText(Texts.of("return.receipt", sale.receiptNumber()));
        cards.show(this, CONFIRM);
        showRefund();
        quantity.setText("");
        quantity.requestFocusInWindow();
    }

    private void setQuantity() {
        Returnable.Line line = list.getSelectedValue();
        Optional<Quantity> typed = QuantityText.parse(quantity.getText());
        if (line == null || typed.isEmpty()) {
            confirm.notice().refuse(Texts.of("quantity.not-a-number"));
        } else if (typed.get().compareTo(line.left()) > 0) {
            confirm.notice().refuse(Texts.of(ReturnRefusal.MORE_THAN_LEFT));
        } else {
            chosen.put(line.number(), typed.get());
            quantity.setText("");
            moveIn(list, 1);
            showRefund();
        }
    }

    private void chooseNoneOrAll() {
        boolean any = chosen.values().stream().anyMatch(Quantity::isPositive);
        chosen.clear();
        if (!any) {
            source.ifPresent(it -> chosen.putAll(it.everything()));
        }
        showRefund();
    }

    private void showRefund() {
        boolean any = chosen.values().stream().anyMatch(Quantity::isPositive);
        Optional<Ticket> ticket = source.filter(_ -> any).map(it -> model.refundOf(it, chosen));
        Rupiah amount = ticket.map(Ticket::payable).orElse(Rupiah.ZERO);
        Rupiah cash = ticket.map(Ticket::cash).orElse(Rupiah.ZERO);
        boolean credit = cash.isLessThan(amount);
        way.setText(
                credit && cash.isPositive()
                        ? Texts.of("return.both", cash)
                        : Texts.of(credit ? "return.credit" : "return.cash"));
        refund.setText(amount.toString());
        list.repaint();
    }

    private void askReason() {
        cards.show(this, APPROVE);
        approval.begin(
                Permission.RETURN,
                Texts.of("return.what", source.orElseThrow().receiptNumber(), refund.getText()),
                this::takeBack);
    }

    private void takeBack(Approval given) {
        Recording<ReturnRefusal> result =
                model.takeBack(source.orElseThrow(), Map.copyOf(chosen), given);
        if (result instanceof Recording.Recorded<ReturnRefusal> it) {
            done.accept(it.event());
            return;
        }
        cards.show(this, CONFIRM);
        Texts.whyNot(result).ifPresent(confirm.notice()::refuse);
    }
}
