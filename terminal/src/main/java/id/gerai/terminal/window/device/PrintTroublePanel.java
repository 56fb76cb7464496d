package id.gerai.terminal.window.device;

import id.gerai.terminal.receipt.PrintTrouble;
import id.gerai.terminal.receipt.PrintWorker;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Theme;

import net.miginfocom.swing.MigLayout;

import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.BorderFactory;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;

/**
 * Says that a receipt tore off, and what can be done; and for a moment that receipts come out
 * again. A strip above the status strip, not a dialog: it takes no focus, so scanning and selling
 * go on under it.
 */
public final class PrintTroublePanel extends JPanel {
    private static final int TOAST_MS = 6_000;

    private final transient PrintWorker worker;
    private final JLabel text = Labels.strong(" ");
    private final JPanel acts = new JPanel(new MigLayout("insets 0, gap 8"));
    private final Timer toast = new Timer(TOAST_MS, _ -> refresh());

    /**
     * @param look shows the receipt that waits, on the screen
     */
    public PrintTroublePanel(PrintWorker worker, Consumer<PrintTrouble> look) {
        super(new MigLayout("insets 8 16 8 16, fillx, gap 12", "[grow]push[]", "[44!]"));
        this.worker = worker;
        setName("print-trouble");
        text.setName("print-trouble-text");
        toast.setRepeats(false);
        acts.setOpaque(false);
        acts.add(act(Texts.of("trouble.go-on"), "trouble-go-on", worker::goOn), "h 44!");
        acts.add(act(Texts.of("trouble.skip"), "trouble-skip", worker::putAside), "h 44!");
        acts.add(
                act(
                        Texts.of("trouble.look"),
                        "trouble-look",
                        () -> worker.trouble().ifPresent(look)),
                "h 44!");
        add(text, "wmin 0");
        add(acts);
        setBorder(BorderFactory.createMatteBorder(1, 0, 0, 0, Theme.color("line")));
        worker.changed().listen(() -> SwingUtilities.invokeLater(this::refresh));
        worker.onRecovery(count -> SwingUtilities.invokeLater(() -> recovered(count)));
        refresh();
    }

    private static KeyButton act(String label, String name, Runnable does) {
        KeyButton button = KeyButton.plain(label, "", does);
        button.setName(name);
        return button;
    }

    /** Only a torn receipt is worth a word here; all else stands in the status strip. */
    private void refresh() {
        Optional<PrintTrouble> torn = worker.trouble().filter(PrintTrouble::torn);
        if (torn.isPresent()) {
            toast.stop();
            text.setText(Texts.of("trouble." + torn.get().state()));
            text.setForeground(Theme.color("warn"));
            setBackground(Theme.color("warnSoft"));
        }
        acts.setVisible(torn.isPresent());
        setVisible(torn.isPresent() || toast.isRunning());
    }

    private void recovered(long count) {
        text.setText(Texts.of("trouble.recovered", count));
        text.setForeground(Theme.color("ink"));
        setBackground(Theme.color("primarySoft"));
        toast.restart();
        refresh();
    }
}
