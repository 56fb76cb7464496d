package id.gerai.terminal.window;

import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.sync.SyncState;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Dot;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Sounds;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.window.device.DeviceWords;
import id.gerai.terminal.window.device.DeviceWords.Said;

import net.miginfocom.swing.MigLayout;

import java.awt.Cursor;
import java.awt.Dimension;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
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
    private final JLabel scale = Labels.small(" ");
    private final JLabel display = Labels.small(" ");
    private final JLabel sync = Labels.small(" ");
    private final JLabel alarm = Labels.small(" ");
    private final JLabel clock = Labels.small(" ");
    private final Timer timer = new Timer(CLOCK_EVERY_MS, _ -> refresh());
    private boolean chainBroken;
    private boolean reminded;

    /**
     * @param open shows the page of the devices
     */
    StatusStrip(Till till, Devices devices, Runnable open) {
        super(new MigLayout("insets 0 16 0 16, gap 20, hidemode 3, fillx", "", "[grow, center]"));
        this.till = till;
        this.devices = devices;
        setBackground(Theme.color("surface"));
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.color("line")));
        sync.setName("sync-state");
        printer.setName("printer-state");
        drawer.setName("drawer-state");
        scanner.setName("scanner-state");
        scale.setName("scale-state");
        display.setName("display-state");
        for (JLabel device : List.of(printer, drawer, scanner)) {
            addDevice(device, open);
        }
        devices.scale().ifPresent(_ -> addDevice(scale, open));
        devices.display().ifPresent(_ -> addDevice(display, open));
        add(sync);
        add(alarm);
        add(clock, "pushx, alignx right");
        listen();
        refresh();
    }

    /** Lower in a low window, where every line counts. */
    @Override
    public Dimension getPreferredSize() {
        boolean low =
                getTopLevelAncestor() != null
                        && getTopLevelAncestor().getHeight() < Theme.px(HeaderBar.LOW);
        return new Dimension(super.getPreferredSize().width, Theme.px(low ? 34 : 44));
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

    private void addDevice(JLabel device, Runnable open) {
        device.setCursor(Cursor.getPredefinedCursor(Cursor.HAND_CURSOR));
        device.addMouseListener(
                new MouseAdapter() {
                    @Override
                    public void mousePressed(MouseEvent e) {
                        open.run();
                    }
                });
        add(device, "growy, wmin 0");
    }

    private void listen() {
        Runnable later = () -> SwingUtilities.invokeLater(this::refreshIfThere);
        devices.printer().changed().listen(later);
        devices.drawer().changed().listen(later);
        devices.scanner().ifPresent(it -> it.changed().listen(later));
        devices.scale().ifPresent(it -> it.changed().listen(later));
        devices.display().ifPresent(it -> it.changed().listen(later));
        till.printQueue().changed().listen(later);
        till.journal().recorded().listen(later);
        till.sync().changed().listen(later);
    }

    /** A device may still speak when the window is gone, and the store closed. */
    private void refreshIfThere() {
        if (isDisplayable()) {
            refresh();
        }
    }

    private void refresh() {
        show(printer, DeviceWords.printer(devices, till.printQueue().waiting()));
        show(drawer, DeviceWords.drawer(devices));
        remindOfDrawer();
        show(scanner, DeviceWords.scanner(devices));
        devices.scale().ifPresent(it -> show(scale, DeviceWords.scale(it.live())));
        devices.display().ifPresent(_ -> show(display, DeviceWords.display(devices)));
        showSync(till.sync().state());
        ZoneId zone = till.desk().zone();
        clock.setText(
                LocalTime.clock(till.desk().now(), zone)
                        + " "
                        + LocalTime.zoneName(till.desk().now().atZone(zone)));
        tellWrongClock(till.sync().state());
    }

    private void tellWrongClock(SyncState state) {
        if (!state.isClockWrong()) {
            clock.setIcon(null);
            return;
        }
        boolean ahead = !state.clockOff().isNegative();
        String off = lengthOf(state.clockOff().abs());
        show(
                clock,
                Dot.Kind.LOOK,
                clock.getText()
                        + " · "
                        + (ahead
                                ? Texts.of("strip.clock.ahead", off)
                                : Texts.of("strip.clock.behind", off)));
    }

    /** Once each time that it is left open. */
    private void remindOfDrawer() {
        boolean leftOpen = devices.isDrawerLeftOpen();
        if (leftOpen && !reminded) {
            Sounds.refused();
        }
        reminded = leftOpen;
    }

    private void showSync(SyncState state) {
        if (till.journal().identity().isPractice()) {
            sync.setVisible(false);
            alarm.setVisible(false);
            return;
        }
        long waiting = till.sync().waiting();
        boolean online = state.link() == SyncState.Link.ONLINE;
        String text = state.halt().map(why -> Texts.of("strip.halt." + why)).orElse(linkOf(state));
        Dot.Kind kind = online ? Dot.Kind.OK : Dot.Kind.LOOK;
        show(
                sync,
                state.halt().isPresent() ? Dot.Kind.BAD : kind,
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

    /** A length of time in its largest whole unit, as one says it. */
    private static String lengthOf(Duration length) {
        if (length.toDays() > 1) {
            return Texts.of("clock.days", length.toDays());
        }
        return length.toHours() > 1
                ? Texts.of("clock.hours", length.toHours())
                : Texts.of("clock.minutes", length.toMinutes());
    }

    private String linkOf(SyncState state) {
        return state.link() == SyncState.Link.ONLINE
                ? Texts.of("strip.sync.ONLINE")
                : Texts.of(
                        "strip.sync." + state.link().name().toUpperCase(Locale.ROOT),
                        LocalTime.clock(state.since(), till.desk().zone()));
    }

    private static void show(JLabel label, Said said) {
        show(label, said.mark(), said.text());
    }

    private static void show(JLabel label, Dot.Kind kind, String text) {
        label.setIcon(new Dot(kind));
        label.setIconTextGap(Theme.px(7));
        label.setText(text);
    }
}
