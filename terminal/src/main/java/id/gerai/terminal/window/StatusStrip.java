package id.gerai.terminal.window;

import id.gerai.terminal.device.DrawerState;
import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.device.ScannerState;
import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.sync.SyncState;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Dot;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.time.ZoneId;
import java.util.Locale;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/** How devices and server stand, always in sight, in words. */
final class StatusStrip extends JPanel {
    private static final int CLOCK_EVERY_MS = 5_000;

    private final Till till;
    private final Devices devices;
    private final JLabel printer = Labels.small(" ");
    private final JLabel drawer = Labels.small(" ");
    private final JLabel scanner = Labels.small(" ");
    private final JLabel sync = Labels.small(" ");
    private final JLabel alarm = Labels.small(" ");
    private final JLabel clock = Labels.small(" ");
    private final Timer timer = new Timer(CLOCK_EVERY_MS, _ -> refresh());
    private boolean chainBroken;

    StatusStrip(Till till, Devices devices) {
        super(new MigLayout("insets 0 16 0 16, gap 20, hidemode 3, fillx", "", "[44!]"));
        this.till = till;
        this.devices = devices;
        setBackground(Theme.color("surface"));
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.color("line")));
        sync.setName("sync-state");
        printer.setName("printer-state");
        add(printer);
        add(drawer);
        add(scanner);
        add(sync);
        add(alarm);
        add(clock, "pushx, alignx right");
        listen();
        refresh();
    }

    @Override
    public void addNotify() {
        super.addNotify();
        timer.start();
    }

    @Override
    public void removeNotify() {
        timer.stop();
        super.removeNotify();
    }

    /** Says that the journal is not what was written. */
    void chainIsBroken() {
        chainBroken = true;
        refresh();
    }

    private void listen() {
        Runnable later = () -> SwingUtilities.invokeLater(this::refresh);
        devices.printer().changed().listen(later);
        devices.drawer().changed().listen(later);
        devices.scanner().changed().listen(later);
        till.printQueue().changed().listen(later);
        till.journal().recorded().listen(later);
        till.sync().changed().listen(later);
    }

    private void refresh() {
        showPrinter(devices.printer().state());
        showDrawer(devices.drawer().state());
        boolean scans = devices.scanner().state() == ScannerState.READY;
        show(
                scanner,
                scans ? Dot.Kind.OK : Dot.Kind.LOOK,
                Texts.of("strip.scanner." + devices.scanner().state()));
        showSync(till.sync().state());
        ZoneId zone = till.desk().zone();
        clock.setText(
                LocalTime.clock(till.desk().now(), zone)
                        + " "
                        + LocalTime.zoneName(till.desk().now().atZone(zone)));
    }

    private void showPrinter(PrinterState state) {
        Dot.Kind kind =
                switch (state) {
                    case READY -> Dot.Kind.OK;
                    case PAPER_LOW, COVER_OPEN -> Dot.Kind.LOOK;
                    case PAPER_OUT, OFF, MISSING -> Dot.Kind.BAD;
                };
        String text = Texts.of("strip.printer." + state);
        long waiting = till.printQueue().waiting();
        boolean held = waiting > 0 && !state.canPrint();
        show(printer, kind, held ? Texts.of("strip.printer.waiting", text, waiting) : text);
    }

    private void showDrawer(DrawerState state) {
        Dot.Kind kind = state == DrawerState.CLOSED ? Dot.Kind.OK : Dot.Kind.LOOK;
        show(drawer, kind, Texts.of("strip.drawer." + state));
    }

    private void showSync(SyncState state) {
        long waiting = till.sync().waiting();
        boolean online = state.link() == SyncState.Link.ONLINE;
        String text =
                online
                        ? Texts.of("strip.sync.ONLINE")
                        : Texts.of(
                                "strip.sync." + state.link().name().toUpperCase(Locale.ROOT),
                                LocalTime.clock(state.since(), till.desk().zone()));
        show(
                sync,
                online ? Dot.Kind.OK : Dot.Kind.LOOK,
                waiting > 0 ? Texts.of("strip.sync.waiting", text, waiting) : text);
        sync.setToolTipText(
                state.trouble().map(it -> Texts.of("strip.sync.why." + it)).orElse(null));
        alarm.setVisible(state.alarms() > 0 || chainBroken);
        show(
                alarm,
                Dot.Kind.BAD,
                chainBroken
                        ? Texts.of("strip.chain-broken")
                        : Texts.of("strip.sync.alarm", state.alarms()));
    }

    private static void show(JLabel label, Dot.Kind kind, String text) {
        label.setIcon(new Dot(kind));
        label.setIconTextGap(7);
        label.setText(text);
    }
}
