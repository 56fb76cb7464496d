package id.gerai.terminal.window.device;

import id.gerai.terminal.device.Device;
import id.gerai.terminal.device.DeviceEvent;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Dot;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;
import id.gerai.terminal.window.device.DeviceWords.Said;

import net.miginfocom.swing.MigLayout;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;

/** One device on the page of devices. */
final class DeviceCard extends JPanel {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int EVENT_ROWS = 2;

    private final transient Device device;
    private final transient Supplier<Said> state;
    private final transient Words words;
    private final JLabel how = Labels.quiet(" ");
    private final JTextArea events = new JTextArea(EVENT_ROWS, 20);

    /**
     * What stands on the card.
     *
     * @param title of the device
     * @param well what the strip says of it while it is well; here that would say nothing
     * @param test on the button that tries it
     */
    record Words(String title, String well, String test) {}

    DeviceCard(Words words, Device device, Supplier<Said> state, Runnable tries) {
        super(
                new MigLayout(
                        "insets 12 16 12 16, fill, wrap 1, gapy 6",
                        "[grow, fill]",
                        "[][][grow, fill]"));
        this.words = words;
        this.device = device;
        this.state = state;
        setName("device-" + words.title());
        setBackground(Theme.color("surface"));
        setBorder(BorderFactory.createLineBorder(Theme.color("line")));
        add(head(words.title()));
        add(buttons(words.test(), tries));
        events.setEditable(false);
        events.setFocusable(false);
        events.setFont(Theme.font(Theme.Weight.REGULAR, Theme.SMALL));
        events.setForeground(Theme.color("ink2"));
        events.setBackground(Theme.color("sunken"));
        events.setBorder(Theme.space(6, 8, 6, 8));
        JScrollPane scroll = new JScrollPane(events);
        scroll.setBorder(BorderFactory.createEmptyBorder());
        add(scroll, "hmin 40");
        refresh();
    }

    void refreshIfShowing() {
        if (isShowing()) {
            refresh();
        }
    }

    void refresh() {
        Said said = state.get();
        how.setIcon(new Dot(said.mark()));
        how.setText(said.text().equals(words.well()) ? Texts.of("devices.ready") : said.text());
        StringBuilder lines = new StringBuilder();
        for (DeviceEvent event : device.events()) {
            lines.append(TIME.format(event.at())).append("   ");
            lines.append(DeviceWords.event(event)).append('\n');
        }
        events.setText(lines.isEmpty() ? Texts.of("devices.no-events") : lines.toString());
        events.setCaretPosition(0);
    }

    private JPanel head(String title) {
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[]push[]"));
        head.setOpaque(false);
        head.add(Labels.strong(title));
        how.setIconTextGap(Theme.px(7));
        head.add(how, "wmin 0");
        return head;
    }

    private JPanel buttons(String test, Runnable tries) {
        JPanel buttons = new JPanel(new MigLayout("insets 0, gap 8"));
        buttons.setOpaque(false);
        buttons.add(KeyButton.plain(test, "", tries), "h 44!");
        buttons.add(KeyButton.plain(Texts.of("devices.reconnect"), "", device::reconnect), "h 44!");
        return buttons;
    }
}
