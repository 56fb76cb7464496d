package id.gerai.terminal.window;

import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.sync.Halt;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.sync.LinkTrouble;
import id.gerai.terminal.sync.Transport;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Succession;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;
import id.gerai.terminal.ui.Labels;
import id.gerai.terminal.ui.Notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.BorderLayout;

import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** Why this till may not sell on under its name, that nothing is lost, and what to do. */
final class HaltView extends JPanel {
    private static final Logger LOG = LoggerFactory.getLogger(HaltView.class);

    private final Store store;
    private final Till till;
    private final Runnable goOn;
    private final Form form = new Form(Texts.of("halt.title"), Texts.of("halt.safe"));
    private final Notice why = new Notice();
    private final JLabel waiting = Labels.text(" ");
    private final JTextField code;
    private boolean busy;
    private boolean keyLost;

    /**
     * @param goOn begins to work under the new identity
     * @param stick shows the screen for USB sticks
     */
    HaltView(Store store, Till till, Runnable goOn, Runnable stick) {
        super(new BorderLayout());
        this.store = store;
        this.till = till;
        this.goOn = goOn;
        setName("halt");
        form.row(why, "wmin 0");
        form.row(waiting, "wmin 0");
        code = form.field(Texts.of("enrol.code"), "new-code");
        form.acts(
                KeyButton.primary(Texts.of("halt.go-on"), "Enter", this::succeed),
                KeyButton.plain("USB", "F8", stick));
        add(form);
        Keys.bindFocused(code, "ENTER", this::succeed);
        Keys.bind(this, "F8", stick);
    }

    /** Says how it stands. */
    void begin(Halt halt) {
        keyLost = halt == Halt.KEY_LOST;
        why.hint(Texts.of("halt." + halt) + " " + Texts.of("halt.how"));
        waiting.setText(Texts.of("halt.waiting", till.sync().waiting()));
        code.requestFocusInWindow();
    }

    /** True while the new identity is being taken on: nothing may be recorded meanwhile. */
    boolean isBusy() {
        return busy;
    }

    private void succeed() {
        if (busy) {
            return;
        }
        busy = true;
        form.notice().hint(Texts.of("enrol.working"));
        String typed = code.getText();
        Thread.ofVirtual().start(() -> ask(typed));
    }

    private void ask(String typed) {
        try {
            new Succession(store, till, Transport.overHttp()).succeed(typed);
            SwingUtilities.invokeLater(goOn);
        } catch (LinkException e) {
            LOG.info("No new identity", e);
            boolean plain = keyLost && e.trouble() == LinkTrouble.REFUSED;
            SwingUtilities.invokeLater(
                    () -> failed(Texts.of(plain ? "halt.unmarked" : "enrol." + e.trouble())));
        } catch (StoreException e) {
            LOG.error("The new identity was not stored", e);
            SwingUtilities.invokeLater(() -> failed(Texts.of("enrol.not-stored")));
        }
    }

    private void failed(String reason) {
        busy = false;
        form.notice().refuse(reason);
    }
}
