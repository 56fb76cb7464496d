package id.gerai.terminal.window.device;

import id.gerai.terminal.device.display.CustomerScreen;
import id.gerai.terminal.device.display.DisplaySurface;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.Theme;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.swing.JFrame;
import javax.swing.SwingUtilities;

/**
 * A customer display that is a window: on the second screen where there is one, else beside the
 * till. Never takes the keyboard away from the till.
 */
public final class CustomerWindow implements DisplaySurface {
    private static final Dimension SIZE = new Dimension(800, 600);

    private CustomerPanel panel;
    private JFrame frame;

    @Override
    public void open() {
        SwingUtilities.invokeLater(
                () -> {
                    if (frame == null) {
                        frame = frame();
                    }
                    frame.setVisible(true);
                });
    }

    @Override
    public void rows(List<String> rows) {
        throw new IllegalStateException("Bug: a window shows whole screens");
    }

    @Override
    public boolean isRich() {
        return true;
    }

    @Override
    public void screen(CustomerScreen screen) {
        SwingUtilities.invokeLater(
                () -> {
                    if (frame != null) {
                        panel.show(screen);
                    }
                });
    }

    @Override
    public void close() {
        SwingUtilities.invokeLater(
                () -> {
                    if (frame != null) {
                        frame.dispose();
                        frame = null;
                    }
                });
    }

    private JFrame frame() {
        // Made now, in the look of now.
        panel = new CustomerPanel();
        JFrame it = new JFrame(Texts.of("customer.title"));
        it.setName("customer");
        it.setFocusableWindowState(false);
        it.setAutoRequestFocus(false);
        it.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        it.getContentPane().setBackground(Theme.color("canvas"));
        it.add(panel, BorderLayout.CENTER);
        Optional<GraphicsDevice> second = secondScreen();
        if (second.isPresent()) {
            it.setUndecorated(true);
            it.setBounds(second.get().getDefaultConfiguration().getBounds());
        } else {
            it.setSize(SIZE);
        }
        return it;
    }

    private static Optional<GraphicsDevice> secondScreen() {
        GraphicsEnvironment screens = GraphicsEnvironment.getLocalGraphicsEnvironment();
        GraphicsDevice first = screens.getDefaultScreenDevice();
        return Stream.of(screens.getScreenDevices()).filter(it -> !it.equals(first)).findFirst();
    }
}
