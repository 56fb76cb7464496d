package id.gerai.terminal.window;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.terminal.archive.ArchiveViewModel;
import id.gerai.terminal.archive.PastReceipt;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.receipt.ReportWriter;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.ui.Theme.Weight;
import id.gerai.terminal.ui.Typing;
import id.gerai.terminal.window.device.ReceiptPreview;

import net.miginfocom.swing.MigLayout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.swing.DefaultListModel;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextField;
import javax.swing.ListCellRenderer;

/** Receipts and reports as they are on paper: chosen at the left, shown at the right, printed. */
final class PapersView extends JPanel {
    private static final Logger LOG = LoggerFactory.getLogger(PapersView.class);
    private static final int NARROW = 32;
    private static final int WIDE = 48;

    private final Till till;
    private final ArchiveViewModel archive;
    private final JLabel title = Labels.title(" ");
    private final Notice notice = new Notice();
    private final JTextField find = new JTextField();
    private final DefaultListModel<Entry> entries = new DefaultListModel<>();
    private final JList<Entry> list = new JList<>(entries);
    private final ReceiptPreview preview = new ReceiptPreview();

    /**
     * A paper in the list.
     *
     * @param print prints it; says why it did not work out
     */
    private record Entry(
            String name,
            String detail,
            String figure,
            Supplier<Optional<Slip>> slip,
            Supplier<Optional<String>> print) {}

    PapersView(Till till, Runnable back) {
        super(
                new MigLayout(
                        "insets 20 24 20 24, wrap 1, gapy 10, hidemode 3", "[grow, fill, 0::]"));
        this.till = till;
        this.archive = till.archive();
        find.setName("find-paper");
        find.setFont(Theme.font(Weight.REGULAR, Theme.LARGE));
        find.putClientProperty("JTextField.placeholderText", Texts.of("paper.find"));
        list.setName("papers");
        list.setCellRenderer(new EntryRenderer());
        list.setFocusable(false);
        add(title);
        add(notice);
        add(middle(), "grow, push, hmin 0");
        add(
                KeyButton.primary(Texts.of("paper.print"), "F12", this::print),
                "split 2, h 60!, growx");
        add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 60!");
        bindKeys(back);
    }

    private JPanel middle() {
        JPanel chooser = new JPanel(new MigLayout("insets 0, wrap 1, hidemode 3", "[grow, fill]"));
        chooser.setOpaque(false);
        chooser.add(find, "h 52!");
        chooser.add(new JScrollPane(list), "grow, push, hmin 0");
        JPanel middle =
                new JPanel(new MigLayout("insets 0, gap 20", "[55%, fill][grow, fill, 0::]"));
        middle.setOpaque(false);
        middle.add(chooser, "growy, pushy, hmin 0, wmin 0");
        middle.add(preview, "growy, pushy, hmin 0, wmin 0");
        return middle;
    }

    /** Shows the last receipts. */
    void beginReceipts() {
        title.setText(Texts.of("menu.receipts"));
        find.setVisible(true);
        find.setText("");
        searched();
        begin(find);
    }

    /** Shows the reports of closed shifts. */
    void beginReports() {
        title.setText(Texts.of("menu.reports-z"));
        find.setVisible(false);
        show(archive.closings().stream().map(this::entryOf).toList());
        begin(this);
    }

    /** Shows what the open shift has come to. */
    void beginReportSoFar() {
        title.setText(Texts.of("menu.report-x"));
        find.setVisible(false);
        show(
                List.of(
                        new Entry(
                                Texts.of("paper.x"),
                                Texts.of("paper.x-how"),
                                "",
                                archive::reportSoFar,
                                () -> queued(archive::printReportSoFar))));
        begin(this);
    }

    /** True where a scanned receipt number is looked for. */
    boolean takesScans() {
        return find.isShowing();
    }

    /** Takes a scanned receipt, or a member's card. */
    void scanned(String code) {
        find.setText(code);
    }

    private void begin(Component focused) {
        notice.clear();
        focused.requestFocusInWindow();
    }

    private void bindKeys(Runnable back) {
        setFocusable(true);
        Typing.listen(find, this::searched);
        Keys.bind(this, "DOWN", () -> move(1));
        Keys.bind(this, "UP", () -> move(-1));
        Keys.bind(this, "ENTER", this::print);
        Keys.bindFocused(find, "ENTER", this::print);
        Keys.bind(this, "F12", this::print);
        Keys.bind(this, "ESCAPE", back);
        list.addListSelectionListener(
                e -> {
                    if (!e.getValueIsAdjusting()) {
                        showChosen();
                    }
                });
    }

    private void searched() {
        notice.clear();
        List<PastReceipt> found = archive.find(find.getText());
        show(found.stream().map(this::entryOf).toList());
        if (found.isEmpty()) {
            notice.hint(Texts.of("paper.none"));
        }
    }

    private void show(List<Entry> now) {
        entries.clear();
        now.forEach(entries::addElement);
        list.setSelectedIndex(0);
        showChosen();
    }

    private void showChosen() {
        Optional<Slip> slip =
                Optional.ofNullable(list.getSelectedValue()).flatMap(it -> it.slip().get());
        preview.setVisible(slip.isPresent());
        slip.ifPresent(it -> preview.show(it, columnsOf(it)));
    }

    private static int columnsOf(Slip slip) {
        boolean narrow = slip.lines().stream().allMatch(line -> line.length() <= NARROW);
        return narrow ? NARROW : WIDE;
    }

    private void move(int step) {
        int index = Math.clamp(list.getSelectedIndex() + step, 0, Math.max(0, entries.size() - 1));
        list.setSelectedIndex(index);
        list.ensureIndexIsVisible(index);
    }

    private void print() {
        Entry chosen = list.getSelectedValue();
        if (chosen != null) {
            chosen.print()
                    .get()
                    .ifPresentOrElse(
                            notice::refuse,
                            () -> notice.hint(Texts.of("paper.printed", chosen.name())));
        }
    }

    private Entry entryOf(PastReceipt receipt) {
        String time = LocalTime.dayAndClock(receipt.event().occurredAt(), till.desk().zone());
        String who =
                receipt.member().flatMap(till.catalog()::member).map(PapersView::named).orElse("");
        return new Entry(
                receipt.number() + " · " + receipt.kind(),
                time + who,
                receipt.figure(),
                () -> archive.slip(receipt.number()),
                () -> Texts.whyNot(archive.copy(receipt.number())));
    }

    private static String named(MemberChanged member) {
        return " · " + member.number() + " " + member.name();
    }

    private Entry entryOf(Event closing) {
        ShiftClosed closed = (ShiftClosed) closing.fact();
        return new Entry(
                Texts.of("paper.z", ReportWriter.numbered(closed.reportNumber())),
                LocalTime.date(closing.businessDate())
                        + " · "
                        + till.catalog().cashierName(closing.cashier()),
                closed.difference().isZero()
                        ? Texts.of("shift.even")
                        : closed.difference().toString(),
                () -> Optional.of(archive.report(closing)),
                () -> queued(() -> archive.copyReport(closing)));
    }

    private static Optional<String> queued(Runnable printing) {
        try {
            printing.run();
            return Optional.empty();
        } catch (StoreException e) {
            LOG.error("The report was not queued", e);
            return Optional.of(Texts.of("fault.not-stored"));
        }
    }

    private static final class EntryRenderer extends JPanel implements ListCellRenderer<Entry> {
        private final JLabel name = Labels.of(" ", Weight.SEMIBOLD, Theme.TEXT, "ink");
        private final JLabel figure = Labels.of(" ", Weight.SEMIBOLD, Theme.TEXT, "ink");
        private final JLabel detail = Labels.quiet(" ");

        EntryRenderer() {
            super(new MigLayout("insets 8 14 8 14, gapy 0, wrap 2", "[grow, fill, 0:0:][right]"));
            add(name, "wmin 0");
            add(figure);
            add(detail, "span 2, wmin 0");
        }

        @Override
        public Component getListCellRendererComponent(
                JList<? extends Entry> of,
                Entry entry,
                int index,
                boolean selected,
                boolean focused) {
            name.setText(entry.name());
            figure.setText(entry.figure());
            detail.setText(entry.detail());
            setBackground(Theme.color(selected ? "primarySoft" : "surface"));
            return this;
        }
    }
}
