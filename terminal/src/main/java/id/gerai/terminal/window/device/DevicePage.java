package id.gerai.terminal.window.device;

import id.gerai.terminal.cash.CashRefusal;
import id.gerai.terminal.device.Device;
import id.gerai.terminal.device.Scale;
import id.gerai.terminal.device.Scanner;
import id.gerai.terminal.device.display.CustomerDisplay;
import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.receipt.TestPrint;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Sounds;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.window.Devices;
import id.gerai.terminal.window.device.DeviceCard.Words;
import id.gerai.terminal.window.device.DeviceWords.Said;

import net.miginfocom.swing.MigLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;

/**
 * Every device: how it stands, a button to try it, a button to connect anew, and what happened to
 * it lately. Under the menu, and behind every word of the status strip.
 */
public final class DevicePage extends JPanel {
    private final transient Till till;
    private final transient Devices devices;
    private final int columns;
    private final List<DeviceCard> cards = new ArrayList<>();
    private final JLabel hint = Labels.quiet("");
    private final JPanel sheet =
            new JPanel(
                    new MigLayout(
                            "insets 0, wrap 2, gap 12, fill", "[grow, fill, sg][grow, fill, sg]"));

    /**
     * @param columns of the receipt paper
     * @param back leaves the page
     */
    public DevicePage(Till till, Devices devices, int columns, Runnable back) {
        super(new MigLayout("insets 24, fill, wrap 1", "[grow, fill]", "[]12[grow, fill]"));
        this.till = till;
        this.devices = devices;
        this.columns = columns;
        setName("devices");
        setBackground(Theme.color("canvas"));
        sheet.setOpaque(false);
        add(head(back));
        addCards();
        JScrollPane scroll = new JScrollPane(sheet);
        scroll.setBorder(null);
        scroll.getViewport().setBackground(Theme.color("canvas"));
        add(scroll, "hmin 0");
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }

    /** Comes into sight. */
    public void begin() {
        hint.setText("");
        cards.forEach(DeviceCard::refresh);
        requestFocusInWindow();
    }

    /** True where the page is in sight: a scan is then a trial of the scanner. */
    public boolean takesScans() {
        return isShowing();
    }

    private JComponent head(Runnable back) {
        JPanel head = new JPanel(new MigLayout("insets 0, fillx, gap 12", "[][]push[][]"));
        head.setOpaque(false);
        head.add(Labels.title(Texts.of("devices.title")));
        head.add(hint);
        head.add(
                KeyButton.plain(Texts.of("devices.print-aside"), "", till.printQueue()::takeUpAll),
                "h 44!");
        head.add(KeyButton.plain(Texts.of("back"), "Esc", back), "h 44!");
        return head;
    }

    private void addCards() {
        card(
                new Words(
                        Texts.of("devices.printer"),
                        Texts.of("strip.printer.READY"),
                        Texts.of("devices.test-print")),
                devices.printer(),
                () -> DeviceWords.printer(devices, till.printQueue().waiting()),
                this::testPrint);
        card(
                new Words(
                        Texts.of("devices.drawer"),
                        Texts.of("strip.drawer.CLOSED"),
                        Texts.of("devices.test-drawer")),
                devices.drawer(),
                () -> DeviceWords.drawer(devices),
                this::testDrawer);
        devices.scanner().ifPresent(this::scannerCard);
        devices.scale().ifPresent(this::scaleCard);
        devices.display().ifPresent(this::displayCard);
    }

    private void scannerCard(Scanner scanner) {
        card(
                new Words(
                        Texts.of("devices.scanner"),
                        Texts.of("strip.scanner.READY"),
                        Texts.of("devices.test-scan")),
                scanner,
                () -> DeviceWords.scanner(devices),
                this::askForScan);
    }

    /** The next scan shows among the events, and sounds. */
    private void askForScan() {
        Sounds.accepted();
        hint.setText(Texts.of("devices.scan-now"));
    }

    private void scaleCard(Scale scale) {
        card(
                new Words(
                        Texts.of("devices.scale"),
                        Texts.of("strip.scale.ZERO"),
                        Texts.of("devices.test-scale")),
                scale,
                () -> DeviceWords.scale(scale.live()),
                () -> Thread.ofPlatform().daemon().name("weigh").start(() -> scale.weigh(true)));
    }

    private void displayCard(CustomerDisplay display) {
        card(
                new Words(
                        Texts.of("devices.display"),
                        Texts.of("strip.display.READY"),
                        Texts.of("devices.test-display")),
                display,
                () -> DeviceWords.display(devices),
                () -> display.show(sample()));
    }

    private static CustomerScreen sample() {
        return new CustomerScreen.Ringing(
                List.of(new CustomerScreen.Line(Texts.of("devices.sample-line"), "2", "Rp25.000")),
                "Rp25.000");
    }

    private void card(Words words, Device device, Supplier<Said> state, Runnable tries) {
        DeviceCard card = new DeviceCard(words, device, state, tries);
        cards.add(card);
        sheet.add(card, "grow, pushy");
        device.changed().listen(() -> SwingUtilities.invokeLater(card::refreshIfShowing));
    }

    /** Never unseen: while a shift is open it is on record. */
    private void testDrawer() {
        Recording<CashRefusal> result = till.cash().tested();
        if (!(result instanceof Recording.NotStored<CashRefusal>)) {
            devices.openDrawer();
        }
    }

    /** Through the queue like every receipt, so that it waits its turn and for its paper. */
    private void testPrint() {
        till.printQueue().addSlip(TestPrint.slip(columns));
    }
}
