package id.gerai.terminal.till;

import id.gerai.terminal.sync.Transport;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * How a till is put together.
 *
 * @param clock what the till takes for now
 * @param columns of the receipt paper; 0 where nothing is printed at all
 * @param keepDraft whether the counter outlives a restart
 * @param transport the line to the server
 * @param lineClock what requests are timed by; not the clock where a script plays another day
 * @param random makes ids, and spreads attempts to reach the server
 */
public record TillOptions(
        InstantSource clock,
        int columns,
        boolean keepDraft,
        Transport transport,
        InstantSource lineClock,
        RandomGenerator random) {
    /** Columns of 58 mm paper, the cheapest and so the commonest. */
    public static final int NARROW_PAPER_COLUMNS = 32;

    /** With a line over HTTP, timed by this machine. */
    public TillOptions(InstantSource clock, int columns, boolean keepDraft) {
        this(
                clock,
                columns,
                keepDraft,
                Transport.overHttp(),
                InstantSource.system(),
                new SecureRandom());
    }

    /** As a cashier needs it. */
    public static TillOptions atTheCounter() {
        return new TillOptions(InstantSource.system(), NARROW_PAPER_COLUMNS, true);
    }

    /** The same on other paper. */
    public TillOptions on(int otherColumns) {
        return new TillOptions(clock, otherColumns, keepDraft, transport, lineClock, random);
    }

    /** The same over another line, timed by its own clock, and with another source of chance. */
    public TillOptions over(Transport otherTransport, RandomGenerator otherRandom) {
        return new TillOptions(clock, columns, keepDraft, otherTransport, clock, otherRandom);
    }
}
