package id.gerai.terminal.app;

import java.io.PrintWriter;
import java.time.Duration;

/** Counts played sales and, on a terminal, says how many so far. */
final class PlayProgress {
    private static final long SHOW_EVERY_NANOS = 250_000_000;

    private final PrintWriter out;
    private final boolean shown = System.console() != null && System.console().isTerminal();
    private final long startNanos = System.nanoTime();
    private long lastShownNanos = startNanos;
    private long sales;

    PlayProgress(PrintWriter out) {
        this.out = out;
    }

    void sale() {
        sales++;
        long now = System.nanoTime();
        if (shown && now - lastShownNanos > SHOW_EVERY_NANOS) {
            lastShownNanos = now;
            out.printf("\r%,d sales, %,d a second ", sales, perSecond());
            out.flush();
        }
    }

    void end() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    String summary(long waiting) {
        return "played %d sales in %.1f s (%d a second), %d events to send"
                .formatted(sales, elapsed().toMillis() / 1000.0, perSecond(), waiting);
    }

    private long perSecond() {
        return sales * 1_000 / Math.max(1, elapsed().toMillis());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
