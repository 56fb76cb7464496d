package id.gerai.terminal.window.device;

import id.gerai.terminal.device.ScaleState;
import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.device.service.SimulatedPrinter;
import id.gerai.terminal.text.Texts;

import net.miginfocom.swing.MigLayout;

import java.awt.BorderLayout;
import java.awt.Font;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.function.Consumer;

import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * The make-believe devices to look at: the paper that came out, what the customer reads, and a
 * switch for each trouble a real one may have.
 */
public final class SimulatorWindow {
    private static final int PAPER_FONT_SIZE = 13;
    private static final int LINES_BEFORE_TROUBLE = 5;
    private static final int SLOW_MS = 150;
    private static final int LOOK_EVERY_MS = 300;
    private static final List<ScaleState> SCALE_TROUBLES =
            List.of(
                    ScaleState.ZERO,
                    ScaleState.UNSTABLE,
                    ScaleState.OVER,
                    ScaleState.UNDER_ZERO,
                    ScaleState.MISSING);

    private final SimulatedDevices devices;
    private final JTextArea paper = new JTextArea(24, 36);
    private final JLabel pole = new JLabel();
    private final Timer look = new Timer(LOOK_EVERY_MS, _ -> showPole());
    private final JCheckBox drawerOpen = new JCheckBox(Texts.of("simulator.drawer-open"));
    private final JPanel switches = new JPanel(new MigLayout("insets 8, wrap 2, gapy 2"));

    private SimulatorWindow(SimulatedDevices devices) {
        this.devices = devices;
    }

    /** Opens the window. On Swing's event thread. */
    public static JFrame open(SimulatedDevices devices) {
        SimulatorWindow window = new SimulatorWindow(devices);
        JFrame frame = new JFrame(Texts.of("simulator.title"));
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.setFocusableWindowState(true);
        frame.setAutoRequestFocus(false);
        frame.add(window.pole(), BorderLayout.NORTH);
        frame.add(window.paper(), BorderLayout.CENTER);
        frame.add(window.switches(), BorderLayout.SOUTH);
        frame.addWindowListener(
                new WindowAdapter() {
                    @Override
                    public void windowClosed(WindowEvent e) {
                        window.look.stop();
                    }
                });
        frame.pack();
        frame.setVisible(true);
        return frame;
    }

    private JLabel pole() {
        pole.setFont(new Font(Font.MONOSPACED, Font.BOLD, PAPER_FONT_SIZE));
        pole.setName("pole");
        look.start();
        showPole();
        return pole;
    }

    private void showPole() {
        List<String> rows = devices.display().shown();
        String text = rows.isEmpty() ? " <br> " : String.join("<br>", rows);
        pole.setText("<html><pre>" + text.replace("&", "&amp;") + "</pre></html>");
    }

    private JScrollPane paper() {
        paper.setEditable(false);
        paper.setFont(new Font(Font.MONOSPACED, Font.PLAIN, PAPER_FONT_SIZE));
        paper.setName("paper");
        devices.printer().changed().listen(() -> SwingUtilities.invokeLater(this::showPaper));
        devices.drawer()
                .changed()
                .listen(
                        () ->
                                SwingUtilities.invokeLater(
                                        () -> drawerOpen.setSelected(devices.drawer().isOpen())));
        return new JScrollPane(paper);
    }

    private void showPaper() {
        List<String> lines = devices.printer().paper();
        paper.setText(String.join("\n", lines));
        paper.setCaretPosition(paper.getDocument().getLength());
    }

    private JPanel switches() {
        printerSwitches();
        drawerOpen.addActionListener(
                _ -> {
                    devices.drawer().shut();
                    drawerOpen.setSelected(devices.drawer().isOpen());
                });
        switches.add(drawerOpen);
        toggle("drawer-stuck", false, devices.drawer()::setStuck);
        toggle("scanner-on", true, devices.scanner()::setOn);
        toggle("scanner-twice", false, devices.scanner()::setTwice);
        toggle("display-lost", false, devices.display()::setLost);
        toggle("scale-same", false, devices.scale()::setRefusesSame);
        field("scale", "simulated-weight", this::weigh);
        JComboBox<ScaleState> troubles = new JComboBox<>();
        SCALE_TROUBLES.forEach(troubles::addItem);
        troubles.addActionListener(
                _ -> devices.scale().bring((ScaleState) troubles.getSelectedItem()));
        labelled("scale-state", troubles);
        field("scan", "simulated-scan", devices.scanner()::scan);
        return switches;
    }

    private void printerSwitches() {
        SimulatedPrinter printer = devices.printer();
        toggle("printer-on", true, printer::setOn);
        toggle("cover-open", false, printer::setCoverOpen);
        toggle("paper-low", false, printer::setPaperLow);
        toggle("printer-taken", false, printer::setTaken);
        toggle("printer-slow", false, slow -> printer.setSlow(slow ? SLOW_MS : 0));
        toggle("cutter", false, jams -> printer.jamCutterAfter(jams ? LINES_BEFORE_TROUBLE : -1));
        toggle("silent", false, dies -> printer.fallSilentAfter(dies ? LINES_BEFORE_TROUBLE : -1));
        JButton runOut = new JButton(Texts.of("simulator.run-out"));
        runOut.addActionListener(_ -> printer.leavePaperFor(LINES_BEFORE_TROUBLE));
        JButton load = new JButton(Texts.of("simulator.load"));
        load.addActionListener(_ -> printer.loadPaper());
        switches.add(runOut, "newline");
        switches.add(load);
    }

    private void weigh(String grams) {
        if (grams.matches("\\d{1,6}")) {
            devices.scale().put(Long.parseLong(grams));
        }
    }

    private void toggle(String key, boolean on, Consumer<Boolean> act) {
        JCheckBox box = new JCheckBox(Texts.of("simulator." + key), on);
        box.setName("simulated-" + key);
        box.addActionListener(_ -> act.accept(box.isSelected()));
        switches.add(box);
    }

    private void field(String key, String name, Consumer<String> act) {
        JTextField field = new JTextField();
        field.setName(name);
        field.addActionListener(
                _ -> {
                    act.accept(field.getText().strip());
                    field.setText("");
                });
        labelled(key, field);
    }

    private void labelled(String key, JComponent what) {
        switches.add(new JLabel(Texts.of("simulator." + key)));
        switches.add(what, "growx, pushx");
    }
}
