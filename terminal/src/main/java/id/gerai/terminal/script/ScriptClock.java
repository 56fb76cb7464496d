package id.gerai.terminal.script;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The time a script says it is; the machine's own until it says so. */
public final class ScriptClock implements InstantSource {
    private volatile Optional<Instant> set = Optional.empty();

    @Override
    public Instant instant() {
        return set.orElseGet(Instant::now);
    }

    void set(Instant time) {
        set = Optional.of(time);
    }
}
