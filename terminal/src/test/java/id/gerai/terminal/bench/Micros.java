package id.gerai.terminal.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times of one thing done many times, in microseconds. */
final class Micros {
    private final List<Long> times = new ArrayList<>();

    /** Does it once and keeps how long it took. */
    void time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        add(System.nanoTime() - start);
    }

    void add(long nanos) {
        times.add(nanos / 1_000);
    }

    /** The time that so many in a hundred stay under. */
    long percentile(int percent) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** As {@link #percentile}, in milliseconds. */
    double millis(int percent) {
        return percentile(percent) / 1_000.0;
    }
}
