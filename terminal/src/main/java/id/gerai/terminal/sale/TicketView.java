package id.gerai.terminal.sale;

import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.member.MemberName;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Chip;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.util.Optional;
import java.util.function.Function;

import javax.swing.BorderFactory;
import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;

/** The right of the sale screen: for whom, what is on the counter, what it comes to. */
public final class TicketView extends JPanel {
    private static final String LINES = "lines";
    private static final String EMPTY = "empty";

    private final SaleViewModel model;
    private final Function<MemberChanged, Rupiah> purchases;
    private final Function<MemberChanged, Rupiah> creditRoom;
    private final JPanel header =
            new JPanel(new MigLayout("insets 10 12 10 12, gapy 0", "[grow][right]"));
    private final DefaultListModel<SaleLine> lines = new DefaultListModel<>();
    private final JList<SaleLine> list = new JList<>(lines);
    private final CardLayout cards = new CardLayout();
    private final JPanel middle = new JPanel(cards);
    private final JLabel count = Labels.quiet(" ");
    private final JLabel saving = Labels.quiet(" ");
    private final JLabel total = Labels.figure("Rp0", Theme.TOTAL);
    private final JPanel acts =
            new JPanel(
                    new MigLayout(
                            "insets 0 16 16 16, gap 8, wrap 3, hidemode 3",
                            "[grow, fill, 0:0:, sg][grow, fill, 0:0:, sg][grow, fill, 0:0:, sg]"));
    private final JPanel extras =
            new JPanel(new MigLayout("insets 0, wrap 2, gapy 0", "[grow][right]"));
    private boolean showing;

    /** What the buttons do. */
    public record Acts(
            Runnable quantity,
            Runnable remove,
            Runnable park,
            Runnable member,
            Runnable discount,
            Runnable more,
            Runnable pay) {}

    /**
     * @param purchases what a member has bought this year
     * @param creditRoom how much more a member may owe
     * @param notes what there is to say of a line's product
     */
    public TicketView(
            SaleViewModel model,
            Function<MemberChanged, Rupiah> purchases,
            Function<MemberChanged, Rupiah> creditRoom,
            Function<SaleLine, Optional<String>> notes,
            Acts does) {
        super(new BorderLayout());
        this.model = model;
        this.purchases = purchases;
        this.creditRoom = creditRoom;
        setBorder(BorderFactory.createMatteBorder(0, 1, 0, 0, Theme.color("line")));
        setBackground(Theme.color("surface"));
        add(header, BorderLayout.NORTH);
        add(middle(notes), BorderLayout.CENTER);
        add(bottom(does), BorderLayout.SOUTH);
        model.changed().listen(this::refresh);
        refresh();
    }

    /** Hides the buttons while money is being taken: there the only way on is to pay or go back. */
    public void setActsVisible(boolean visible) {
        acts.setVisible(visible);
    }

    private JPanel middle(Function<SaleLine, Optional<String>> notes) {
        list.setName("ticket");
        list.setCellRenderer(new LineRenderer(notes));
        list.setSelectionMode(ListSelectionModel.SINGLE_SELECTION);
        list.setFocusable(false);
        list.addListSelectionListener(
                e -> {
                    if (!e.getValueIsAdjusting() && !showing) {
                        model.select(list.getSelectedIndex());
                    }
                });
        JScrollPane scroll = new JScrollPane(list);
        scroll.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        JLabel empty = Labels.quiet(Texts.of("sale.empty"));
        empty.setHorizontalAlignment(SwingConstants.CENTER);
        middle.setBackground(Theme.color("surface"));
        middle.add(scroll, LINES);
        middle.add(empty, EMPTY);
        return middle;
    }

    private JPanel bottom(Acts does) {
        JPanel sum = new JPanel(new MigLayout("insets 10 16 8 16, wrap 2", "[grow][right]"));
        sum.setBackground(Theme.color("surface"));
        sum.setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.color("line")));
        total.setName("total");
        sum.add(count);
        sum.add(saving);
        extras.setOpaque(false);
        sum.add(extras, "span 2, growx, hidemode 3");
        sum.add(Labels.text(Texts.of("sale.total")), "aligny bottom, gapbottom 10");
        sum.add(total, "aligny bottom");
        acts.setBackground(Theme.color("surface"));
        acts.add(
                KeyButton.plain(Texts.of("sale.quantity"), "*", does.quantity()),
                "wmin 0, h 44:52:52");
        acts.add(
                KeyButton.plain(Texts.of("sale.remove"), "Del", does.remove()),
                "wmin 0, h 44:52:52");
        acts.add(KeyButton.plain(Texts.of("sale.park"), "F6", does.park()), "wmin 0, h 44:52:52");
        acts.add(
                KeyButton.plain(Texts.of("sale.member"), "F3", does.member()),
                "wmin 0, h 44:52:52");
        acts.add(
                KeyButton.plain(Texts.of("sale.discount"), "F7", does.discount()),
                "wmin 0, h 44:52:52");
        acts.add(KeyButton.plain(Texts.of("sale.more"), "F8", does.more()), "wmin 0, h 44:52:52");
        acts.add(
                KeyButton.primary(Texts.of("sale.pay"), "F12", does.pay()),
                "span 3, growx, h 44:68:68");
        JPanel bottom = new JPanel(new BorderLayout());
        bottom.setBackground(Theme.color("surface"));
        bottom.add(sum, BorderLayout.NORTH);
        bottom.add(acts, BorderLayout.SOUTH);
        return bottom;
    }

    private void refresh() {
        showing = true;
        showMember();
        lines.clear();
        model.lines().forEach(lines::addElement);
        list.setSelectedIndex(model.selected());
        list.ensureIndexIsVisible(model.selected());
        cards.show(middle, lines.isEmpty() ? EMPTY : LINES);
        count.setText(Texts.of("sale.items", pieces()));
        saving.setText(model.saving().isPositive() ? Texts.of("sale.saving", model.saving()) : " ");
        total.setText(model.total().toString());
        showExtras();
        showing = false;
    }

    /**
     * What is neither goods nor their total: simpanan collected, and what is taken off the whole.
     */
    private void showExtras() {
        extras.removeAll();
        if (model.basket().discount().isPositive()) {
            String off = model.basket().discount().negated().digits();
            extras.add(Labels.quiet(Texts.of("sale.ticket-discount")));
            extras.add(Labels.text(off));
        }
        for (ShareDeposit deposit : model.basket().deposits()) {
            extras.add(Labels.quiet(deposit.kind().title()));
            extras.add(Labels.text(deposit.amount().digits()));
        }
        for (Tender tender : model.tenders()) {
            extras.add(Labels.quiet(nameOf(tender)), "wmin 0");
            extras.add(Labels.text(tender.amount().negated().digits()));
        }
        extras.setVisible(extras.getComponentCount() > 0);
        extras.revalidate();
    }

    private static String nameOf(Tender tender) {
        String way =
                tender instanceof Tender.SocialCard social
                        ? social.card()
                        : Texts.of("tender." + tender.type().name());
        return tender.reference().isBlank() ? way : way + " · " + tender.reference();
    }

    /** Weighed goods count as one each. */
    private long pieces() {
        return model.basket().items().stream()
                .mapToLong(
                        item ->
                                item.product().weighed()
                                        ? 1
                                        : item.quantity().thousandths() / 1_000)
                .sum();
    }

    private void showMember() {
        header.removeAll();
        boolean known = model.member().isPresent();
        header.setBackground(Theme.color(known ? "primarySoft" : "surface"));
        header.setBorder(BorderFactory.createMatteBorder(0, 0, 1, 0, Theme.color("line")));
        if (known) {
            MemberChanged member = model.member().get();
            String who = member.number() + " · " + MemberName.shortForm(member.name());
            header.add(Labels.whole(Labels.strong(who)), "wmin 0");
            header.add(Chip.state(Texts.of("sale.member-price")), "split 2");
            header.add(Chip.state(Texts.of("sale.credit-room", creditRoom.apply(member))), "wrap");
            header.add(
                    Labels.quiet(Texts.of("sale.purchases", purchases.apply(member))),
                    "span, wmin 0");
        } else if (model.candidate().isPresent()) {
            MemberChanged candidate = model.candidate().get();
            String who = candidate.number() + " · " + MemberName.shortForm(candidate.name());
            header.add(Labels.strong(who), "wmin 0");
            header.add(Chip.state(Texts.of("sale.candidate")), "wrap");
            header.add(Labels.quiet(Texts.of("sale.candidate-how")), "span, wmin 0");
        } else {
            header.add(Labels.strong(Texts.of("sale.nobody")), "wmin 0");
            header.add(Chip.key("F3"), "spany 2, wrap");
            header.add(Labels.quiet(Texts.of("sale.nobody-how")), "wmin 0");
        }
        header.revalidate();
        header.repaint();
    }
}
