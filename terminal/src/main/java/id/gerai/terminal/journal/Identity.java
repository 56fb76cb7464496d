package id.gerai.terminal.journal;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/**
 * Who this till is, as the server said when it was enrolled.
 *
 * @param server where it reports
 * @param terminalCode short code that starts every receipt number, such as {@code G1}
 */
public record Identity(
        URI server, UUID cooperative, UUID outlet, UUID terminal, String terminalCode) {

    /** The server of a till that reports to none: a practice till. */
    public static final String NOWHERE = "nowhere:practice";

    /** True for a practice till, which reports to no server. */
    public boolean isPractice() {
        return server.toString().equals(NOWHERE);
    }

    /** The identity kept in the store; empty before enrolment. */
    public static Optional<Identity> of(Store store) {
        return store.setting("terminal")
                .map(
                        terminal ->
                                new Identity(
                                        URI.create(required(store, "server")),
                                        UUID.fromString(required(store, "cooperative")),
                                        UUID.fromString(required(store, "outlet")),
                                        UUID.fromString(terminal),
                                        required(store, "terminal_code")));
    }

    /** Keeps this identity in the store for good. */
    public void keepIn(Store store) {
        store.write(
                session -> {
                    Store.setSetting(session, "server", server.toString());
                    Store.setSetting(session, "cooperative", cooperative.toString());
                    Store.setSetting(session, "outlet", outlet.toString());
                    Store.setSetting(session, "terminal", terminal.toString());
                    Store.setSetting(session, "terminal_code", terminalCode);
                    return null;
                });
    }

    private static String required(Store store, String name) {
        return store.setting(name)
                .orElseThrow(() -> new IllegalStateException("Bug: no setting " + name));
    }
}
