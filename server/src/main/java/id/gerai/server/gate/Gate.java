package id.gerai.server.gate;

import jakarta.inject.Singleton;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Counts the requests of tills that are being answered, and the bytes they bring. What is in the
 * air costs many times its size while it is read, so both have a bound that follows the heap.
 */
@Singleton
final class Gate {
    private static final int REQUESTS_MAX = 64;

    /** Lines as objects, as rows and as parameters of statements, all at once. */
    private static final int MEMORY_FOR_EACH_BYTE = 32;

    /** Whoever was cut off in the middle does not keep their place for ever. */
    private static final long PLACE_NANOS = Duration.ofSeconds(60).toNanos();

    private final long bytesMax;
    private final Deque<Pass> inside = new ArrayDeque<>();
    private long bytes;

    Gate() {
        this(Runtime.getRuntime().maxMemory() / MEMORY_FOR_EACH_BYTE);
    }

    Gate(long bytesMax) {
        this.bytesMax = bytesMax;
    }

    /** A place inside. */
    static final class Pass {
        private final long bytes;
        private final long since;
        private boolean valid = true;

        private Pass(long bytes, long since) {
            this.bytes = bytes;
            this.since = since;
        }
    }

    /**
     * Lets a request in, or not. One that is larger than all that may be in the air comes in when
     * little else is.
     *
     * @param length of its body in bytes
     * @param now in nanoseconds of {@link System#nanoTime}
     */
    synchronized Optional<Pass> enter(long length, long now) {
        while (!inside.isEmpty() && now - inside.getFirst().since > PLACE_NANOS) {
            leave(inside.getFirst());
        }
        if (inside.size() >= REQUESTS_MAX || bytes > 0 && bytes + length / 4 > bytesMax) {
            return Optional.empty();
        }
        Pass pass = new Pass(length, now);
        inside.addLast(pass);
        bytes += length;
        return Optional.of(pass);
    }

    /** Gives the place up; a second time it changes nothing. */
    synchronized void leave(Pass pass) {
        if (pass.valid) {
            pass.valid = false;
            bytes -= pass.bytes;
            inside.remove(pass);
        }
    }
}
