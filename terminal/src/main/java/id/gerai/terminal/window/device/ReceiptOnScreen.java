package id.gerai.terminal.window.device;

import id.gerai.terminal.device.Slip;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import javax.swing.JPanel;

/** A receipt that could not be printed, to read its number and figures from the screen. */
public final class ReceiptOnScreen extends JPanel {
    private final ReceiptPreview preview = new ReceiptPreview();

    /**
     * @param back leaves it
     */
    public ReceiptOnScreen(Runnable back) {
        super(new MigLayout("insets 24, fill, wrap 1", "[grow, fill]", "[]12[grow, fill]"));
        setBackground(Theme.color("canvas"));
        JPanel head = new JPanel(new MigLayout("insets 0, fillx", "[]16[]push[]"));
        head.setOpaque(false);
        head.add(Labels.title(Texts.of("preview.title")));
        head.add(Labels.quiet(Texts.of("preview.hint")), "wmin 0");
        head.add(KeyButton.plain(Texts.of("preview.close"), "Esc", back), "h 44!");
        add(head);
        add(preview, "hmin 0");
        Keys.bind(this, "ESCAPE", back);
        setFocusable(true);
    }

    /** Shows a slip on paper of so many columns. */
    public void show(Slip slip, int columns) {
        preview.show(slip, columns);
        requestFocusInWindow();
    }
}
