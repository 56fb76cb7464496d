package id.gerai.terminal.device.javapos;

import java.time.Duration;
import java.util.List;

/**
 * When a device is looked for and looked at.
 *
 * @param retries waits before each further attempt at a device that was never there; the last one
 *     is repeated
 * @param watchEvery how often one that is connected is looked at, and one that was lost looked for
 */
public record Rhythm(List<Duration> retries, Duration watchEvery) {
    /** At the counter. */
    public static final Rhythm NORMAL =
            new Rhythm(
                    List.of(
                            Duration.ofSeconds(5),
                            Duration.ofSeconds(10),
                            Duration.ofSeconds(30),
                            Duration.ofSeconds(60)),
                    Duration.ofSeconds(5));

    /** The wait before the next attempt. */
    Duration before(int attempt, boolean wasThere) {
        return wasThere ? watchEvery : retries.get(Math.min(attempt, retries.size() - 1));
    }
}
