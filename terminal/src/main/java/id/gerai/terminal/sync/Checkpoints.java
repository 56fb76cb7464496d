package id.gerai.terminal.sync;

import id.gerai.terminal.journal.Store;

import java.time.Duration;
import java.util.Optional;

/** What a till knows of itself and the server from one start to the next, beside its outbox. */
public final class Checkpoints {
    private static final String HALT = "halt";
    private static final String CLOCK_OFF = "clock_off_ms";
    private static final String SERVER_KEY = "server_key";
    private static final Duration WORTH_KEEPING = Duration.ofSeconds(1);

    private final Store store;

    public Checkpoints(Store store) {
        this.store = store;
    }

    /** Why this till must stop at the end of the ticket in hand; empty while it may sell. */
    public Optional<Halt> halt() {
        return setting(HALT).map(Halt::valueOf);
    }

    /** Stops, also over a restart. What was found first stays, but for a mere revocation. */
    public void stop(Halt why) {
        if (halt().isEmpty() || halt().equals(Optional.of(Halt.REVOKED))) {
            keep(HALT, why.name());
        }
    }

    /** The server hears this till again. */
    void isHeard() {
        if (halt().equals(Optional.of(Halt.REVOKED))) {
            keep(HALT, "");
        }
    }

    /** How far the clock was ahead when the server said so last, negative where behind. */
    public Duration clockOff() {
        return setting(CLOCK_OFF)
                .map(Long::parseLong)
                .map(Duration::ofMillis)
                .orElse(Duration.ZERO);
    }

    void clockOff(Duration off) {
        boolean known = setting(CLOCK_OFF).isPresent();
        if (!known || off.minus(clockOff()).abs().compareTo(WORTH_KEEPING) > 0) {
            keep(CLOCK_OFF, Long.toString(off.toMillis()));
        }
    }

    /** Base64 of the key that signs the server's parcels; empty where it is not known yet. */
    public Optional<String> serverKey() {
        return setting(SERVER_KEY);
    }

    /** Trusts a key from now on; one that is empty changes nothing. */
    public void serverKey(String key) {
        if (!key.isEmpty() && !serverKey().equals(Optional.of(key))) {
            keep(SERVER_KEY, key);
        }
    }

    private Optional<String> setting(String name) {
        return store.setting(name).filter(value -> !value.isEmpty());
    }

    private void keep(String name, String value) {
        store.write(
                session -> {
                    Store.setSetting(session, name, value);
                    return null;
                });
    }
}
