package id.gerai.terminal.window.device;

import id.gerai.terminal.device.service.SimulatedDevices;
import id.gerai.terminal.text.Texts;

import java.awt.BorderLayout;
import java.awt.Font;
import java.util.List;

import javax.swing.Box;
import javax.swing.BoxLayout;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** The make-believe devices to look at: the paper that came out, and a switch for each trouble. */
public final class SimulatorWindow {
    private static final int PAPER_FONT_SIZE = 13;
    private static final int LINES_BEFORE_OUT = 5;

    private final SimulatedDevices devices;
    private final JTextArea paper = new JTextArea(30, 36);
    private final JCheckBox drawerOpen = new JCheckBox(Texts.of("simulator.drawer-open"));

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
        frame.add(window.paper(), BorderLayout.CENTER);
        frame.add(window.switches(), BorderLayout.SOUTH);
        frame.pack();
        frame.setVisible(true);
        return frame;
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
        JPanel panel = new JPanel();
        panel.setLayout(new BoxLayout(panel, BoxLayout.Y_AXIS));
        JCheckBox on = new JCheckBox(Texts.of("simulator.printer-on"), true);
        on.addActionListener(_ -> devices.printer().setOn(on.isSelected()));
        JCheckBox cover = new JCheckBox(Texts.of("simulator.cover-open"));
        cover.addActionListener(_ -> devices.printer().setCoverOpen(cover.isSelected()));
        drawerOpen.addActionListener(
                _ -> {
                    devices.drawer().shut();
                    drawerOpen.setSelected(devices.drawer().isOpen());
                });
        JButton runOut = new JButton(Texts.of("simulator.run-out"));
        runOut.addActionListener(_ -> devices.printer().leavePaperFor(LINES_BEFORE_OUT));
        JButton load = new JButton(Texts.of("simulator.load"));
        load.addActionListener(_ -> devices.printer().loadPaper());
        JTextField code = new JTextField();
        code.setName("simulated-scan");
        code.setToolTipText(Texts.of("simulator.scan"));
        code.addActionListener(
                _ -> {
                    devices.scanner().scan(code.getText().strip());
                    code.setText("");
                });
        List.of(on, cover, drawerOpen, runOut, load).forEach(panel::add);
        panel.add(Box.createVerticalStrut(8));
        panel.add(code);
        return panel;
    }
}
