package id.gerai.terminal.window;

import id.gerai.terminal.journal.Identity;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.sync.LinkException;
import id.gerai.terminal.text.Texts;
import id.gerai.terminal.till.Enrolment;
import id.gerai.terminal.ui.Form;
import id.gerai.terminal.ui.KeyButton;
import id.gerai.terminal.ui.Keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.awt.BorderLayout;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;

import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;

/** The first screen of a new till: where the server is, and the manager's code. */
final class EnrolView extends JPanel {
    private static final Logger LOG = LoggerFactory.getLogger(EnrolView.class);

    private final Store store;
    private final Consumer<Identity> enrolled;
    private final Form form =
            new Form(
                    Texts.of("enrol.title"),
                    Texts.of("setup.step", 2, Texts.of("enrol.explanation")));
    private final JTextField server;
    private final JTextField code;
    private final KeyButton button;

    /**
     * @param enrolled takes what the server made of this machine
     * @param back to the step before
     */
    EnrolView(Store store, Consumer<Identity> enrolled, Runnable back) {
        super(new BorderLayout());
        this.store = store;
        this.enrolled = enrolled;
        server = form.field(Texts.of("enrol.server"), "server");
        code = form.field(Texts.of("enrol.code"), "code");
        button = KeyButton.primary(Texts.of("enrol.button"), "Enter", this::enrol);
        form.acts(button, KeyButton.plain(Texts.of("back"), "Esc", back));
        Keys.bind(this, "ESCAPE", back);
        add(form);
        server.setText("http://");
        Keys.bindFocused(server, "ENTER", code::requestFocusInWindow);
        Keys.bindFocused(code, "ENTER", this::enrol);
    }

    @Override
    public boolean requestFocusInWindow() {
        return server.requestFocusInWindow();
    }

    private void enrol() {
        Optional<URI> address = address();
        if (address.isEmpty()) {
            form.notice().refuse(Texts.of("enrol.bad-address"));
            return;
        }
        form.notice().hint(Texts.of("enrol.working"));
        button.setEnabled(false);
        String typed = code.getText();
        Thread.ofVirtual().start(() -> ask(address.get(), typed));
    }

    private void ask(URI address, String typed) {
        try {
            Identity identity = Enrolment.enrol(store, address, typed);
            SwingUtilities.invokeLater(() -> enrolled.accept(identity));
        } catch (LinkException e) {
            LOG.info("Enrolment failed", e);
            SwingUtilities.invokeLater(() -> failed(Texts.of("enrol." + e.trouble())));
        } catch (StoreException e) {
            LOG.error("Enrolment was not stored", e);
            SwingUtilities.invokeLater(() -> failed(Texts.of("enrol.not-stored")));
        }
    }

    private void failed(String why) {
        button.setEnabled(true);
        form.notice().refuse(why);
    }

    /** Who types {@code 192.168.1.10:8080} means the web. */
    private static String whole(String typed) {
        boolean hostAndPort = typed.matches("[\\w.-]+:\\d+(/.*)?");
        return hostAndPort ? "http://" + typed : typed;
    }

    private Optional<URI> address() {
        try {
            URI uri = new URI(whole(server.getText().strip()));
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            LOG.debug("Not an address: {}", server.getText(), e);
            return Optional.empty();
        }
    }
}
