package id.gerai.terminal.journal;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;
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

    /** The names of the settings that hold it. */
    public static final List<String> SETTINGS =
            List.of("server", "cooperative", "outlet", "terminal", "terminal_code");

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
                    put(session, "");
                    return null;
                });
    }

    /** Puts it among the settings, each under its name behind a prefix. */
    public void put(Session session, String prefix) throws SQLException {
        Store.setSetting(session, prefix + "server", server.toString());
        Store.setSetting(session, prefix + "cooperative", cooperative.toString());
        Store.setSetting(session, prefix + "outlet", outlet.toString());
        Store.setSetting(session, prefix + "terminal", terminal.toString());
        Store.setSetting(session, prefix + "terminal_code", terminalCode);
    }

    private static String required(Store store, String name) {
        return store.setting(name)
                .orElseThrow(() -> new IllegalStateException("Bug: no setting " + name));
    }
}
