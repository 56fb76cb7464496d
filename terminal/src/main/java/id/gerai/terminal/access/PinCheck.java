package id.gerai.terminal.access;

import id.gerai.ledger.access.PinHash;
import id.gerai.ledger.feed.Change.CashierChanged;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Compares typed PINs, for logging in and for approving alike. After three wrong ones the person
 * waits, so that nobody tries them all. Takes some ten milliseconds: not for the window's thread.
 */
public final class PinCheck {
    private static final int WRONG_MAX = 3;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Map<UUID, Wrong> wrong = new HashMap<>();

    private record Wrong(int times, Instant last) {}

    public PinCheck(InstantSource clock) {
        this.clock = clock;
    }

    /** Why the PIN does not prove the person; empty where it does. */
    public synchronized Optional<LoginRefusal> refusal(CashierChanged person, String pin) {
        if (person.pinHash().isEmpty()) {
            return Optional.of(LoginRefusal.NO_PIN_YET);
        }
        if (mustWait(person.id())) {
            return Optional.of(LoginRefusal.TOO_MANY_WRONG_PINS);
        }
        if (PinHash.matches(pin, person.pinHash())) {
            wrong.remove(person.id());
            return Optional.empty();
        }
        int times = wrong.containsKey(person.id()) ? wrong.get(person.id()).times() : 0;
        wrong.put(person.id(), new Wrong(times + 1, clock.instant()));
        return Optional.of(
                mustWait(person.id()) ? LoginRefusal.TOO_MANY_WRONG_PINS : LoginRefusal.PIN_WRONG);
    }

    /** A time that lies in the future is a clock that was set back: nobody waits for that. */
    private boolean mustWait(UUID person) {
        Wrong before = wrong.get(person);
        if (before == null || before.times() < WRONG_MAX) {
            return false;
        }
        Duration since = Duration.between(before.last(), clock.instant()).abs();
        if (since.compareTo(WAIT) < 0) {
            return true;
        }
        wrong.remove(person);
        return false;
    }
}
