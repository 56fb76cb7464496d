package id.gerai.terminal.setup;

import id.gerai.terminal.device.setup.Choice;
import id.gerai.terminal.device.setup.DeviceFinder;
import id.gerai.terminal.device.setup.DeviceFinder.Found;
import id.gerai.terminal.device.setup.DeviceSettings;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.KeyToggle;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;

import net.miginfocom.swing.MigLayout;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.BorderLayout;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;

/** Sets up the devices, one a step; each step can be skipped. On Swing's event thread. */
public final class DeviceWizard extends JPanel {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceWizard.class);
    private static final int CANDIDATES_MAX = 7;
    private static final int NARROW = 32;
    private static final int WIDE = 48;

    private final transient DeviceChoices choices;
    private final transient Trials trials;
    private final transient DeviceFinder finder = new DeviceFinder();
    private final JLabel scanned = Labels.title(" ");
    private SetupStep step = SetupStep.PRINTER;
    private Notice notice = new Notice();

    /** What the wizard asks of the till. */
    public interface Trials {
        /** Connects to what was chosen, and comes back to a step. */
        void reconnect(SetupStep then);

        /** Prints the test slip. */
        void print();

        /** What the test slip looks like. */
        JComponent printed();

        void openDrawer();

        /** Leaves the wizard. */
        void done();
    }

    public DeviceWizard(DeviceChoices choices, Trials trials) {
        super(new BorderLayout());
        this.choices = choices;
        this.trials = trials;
        setName("setup");
        scanned.setName("setup-scanned");
        setFocusable(true);
        Keys.bind(this, "ESCAPE", this::back);
    }

    /** Shows a step. */
    public void begin(SetupStep shown) {
        step = shown;
        getInputMap(WHEN_IN_FOCUSED_WINDOW).clear();
        Keys.bind(this, "ESCAPE", this::back);
        removeAll();
        Form form =
                Form.wide(
                        Texts.of("setup.title." + shown),
                        Texts.of(
                                "setup.step",
                                shown == SetupStep.READY ? 4 : 3,
                                Texts.of("setup.how." + shown)));
        notice = form.notice();
        switch (shown) {
            case PRINTER -> printers(form);
            case PRINTED -> printed(form);
            case DRAWER -> drawer(form);
            case SCANNER -> scanner(form);
            case SCALE -> scale(form);
            case DISPLAY -> display(form);
            case READY -> ready(form);
        }
        add(form);
        revalidate();
        repaint();
        requestFocusInWindow();
    }

    /**
     * Takes a scan while the scanner is tried.
     *
     * @param typed whether it came through the keyboard
     * @return false where no scan is asked for
     */
    public boolean scanned(String code, boolean typed) {
        if (!isShowing()) {
            return false;
        }
        if (step == SetupStep.SCANNER) {
            scanned.setText(code);
            if (typed && !choices.chosen().scanner().kind().equals("wedge")) {
                keep(choices.chosen().withScanner(new Choice("wedge", "")));
            }
        }
        return true;
    }

    private void printers(Form form) {
        DeviceSettings now = choices.chosen();
        List<Option> found = new ArrayList<>();
        if (now.simulated()) {
            found.add(new Option(Texts.of("setup.simulated"), () -> now));
        } else {
            for (Found it : candidates()) {
                found.add(option(it, this::printerAt));
            }
        }
        offer(form, found, SetupStep.PRINTED);
        paper(form);
        JTextField address = form.field(Texts.of("setup.network"), "printer-address");
        Keys.bindFocused(
                address,
                "ENTER",
                () -> choose(printerAt("tcp:" + address.getText().strip()), SetupStep.PRINTED));
        acts(form, Texts.of("setup.none-printer"), this::on);
    }

    private List<Found> candidates() {
        List<Found> all = new ArrayList<>(finder.printerFiles());
        all.addAll(finder.serialPorts());
        return all.subList(0, Math.min(all.size(), CANDIDATES_MAX));
    }

    private DeviceSettings printerAt(String port) {
        DeviceSettings now = choices.chosen();
        return now.withPrinter(new Choice("escpos", port), now.paper())
                .withDrawer(new Choice("printer", ""));
    }

    private void paper(Form form) {
        JPanel row = new JPanel(new MigLayout("insets 0, gap 8", "[grow, fill][grow, fill]"));
        row.setOpaque(false);
        List<KeyToggle> toggles = new ArrayList<>();
        for (int columns : List.of(NARROW, WIDE)) {
            String key = columns == NARROW ? "F5" : "F8";
            Runnable choose = () -> paper(columns);
            KeyToggle toggle = new KeyToggle(Texts.of("setup.paper-" + columns), key, choose);
            toggle.setSelected(choices.chosen().paper().columns() == columns);
            Keys.bind(this, key, choose);
            toggles.add(toggle);
            row.add(toggle, "h 44:52:52");
        }
        KeyToggle.group(toggles);
        form.row(row, "");
    }

    private void paper(int columns) {
        DeviceSettings now = choices.chosen();
        if (keep(now.withPrinter(now.printer(), now.paper().withColumns(columns)))) {
            trials.reconnect(SetupStep.PRINTER);
        }
    }

    private void printed(Form form) {
        form.row(trials.printed(), "h 80:300:300, growx");
        trials.print();
        Runnable no = () -> begin(SetupStep.PRINTER);
        form.acts(
                KeyButton.primary(Texts.of("setup.yes"), "Enter", this::on),
                KeyButton.plain(Texts.of("setup.no"), "T", no));
        Keys.bind(this, "ENTER", this::on);
        Keys.bind(this, "typed t", no);
    }

    private void drawer(Form form) {
        offerAct(form, Texts.of("setup.open-drawer"), trials::openDrawer);
        acts(
                form,
                Texts.of("setup.none-drawer"),
                () -> choose(choices.chosen().withDrawer(Choice.none()), SetupStep.SCANNER));
    }

    private void scanner(Form form) {
        scanned.setText(" ");
        form.row(scanned, "wmin 0");
        acts(form, Texts.of("setup.skip"), this::on);
    }

    private void scale(Form form) {
        List<Option> found = new ArrayList<>();
        for (Found it : finder.serialPorts()) {
            found.add(
                    option(
                            it,
                            port ->
                                    choices.chosen()
                                            .withScale(
                                                    new Choice("serial", port),
                                                    choices.chosen().scaleProtocol())));
        }
        offer(form, found.subList(0, Math.min(found.size(), CANDIDATES_MAX)), SetupStep.DISPLAY);
        acts(form, Texts.of("setup.skip"), this::on);
    }

    private void display(Form form) {
        offer(
                form,
                List.of(
                        new Option(
                                Texts.of("setup.second-screen"),
                                () -> choices.chosen().withDisplay(new Choice("window", "")))),
                SetupStep.READY);
        acts(form, Texts.of("setup.skip"), this::on);
    }

    private void ready(Form form) {
        form.row(KeyButton.primary(Texts.of("setup.start"), "Enter", trials::done), "h 44:60:60");
        Keys.bind(this, "ENTER", trials::done);
    }

    /** Something to choose, and what the settings are then. */
    private record Option(String text, Supplier<DeviceSettings> result) {}

    private static Option option(Found found, Function<String, DeviceSettings> at) {
        String text =
                found.description().isEmpty()
                        ? found.port()
                        : found.description() + " · " + found.port();
        return new Option(text, () -> at.apply(found.port()));
    }

    private void offer(Form form, List<Option> options, SetupStep then) {
        if (options.isEmpty()) {
            form.row(Labels.quiet(Texts.of("setup.nothing-found")), "wmin 0");
        }
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Runnable act = () -> choose(option.result().get(), then);
            String key = Integer.toString(i + 1);
            form.row(KeyButton.plain(option.text(), key, act), "h 44:48:48, wmin 0");
            Keys.bind(this, "typed " + key, act);
        }
    }

    private void offerAct(Form form, String text, Runnable act) {
        form.row(KeyButton.plain(text, "1", act), "h 44:52:52");
        Keys.bind(this, "typed 1", act);
    }

    /** On with what is there; or without. */
    private void acts(Form form, String without, Runnable skip) {
        form.acts(
                KeyButton.primary(Texts.of("setup.on"), "Enter", this::on),
                KeyButton.plain(without, "F9", skip));
        Keys.bind(this, "ENTER", this::on);
        Keys.bind(this, "F9", skip);
    }

    private void choose(DeviceSettings settings, SetupStep then) {
        if (keep(settings)) {
            trials.reconnect(then);
        }
    }

    private boolean keep(DeviceSettings settings) {
        try {
            choices.keep(settings);
            return true;
        } catch (IOException e) {
            LOG.error("The choice of devices was not kept", e);
            notice.refuse(Texts.of("setup.not-kept"));
            return false;
        }
    }

    /** The test print follows a choice only. */
    private void on() {
        begin(step == SetupStep.PRINTER ? SetupStep.DRAWER : step.next());
    }

    private void back() {
        if (step == SetupStep.PRINTER) {
            trials.done();
        } else {
            begin(step.back());
        }
    }
}
