package id.gerai.terminal.device;

import java.util.Optional;

/**
 * Tells a keyboard-wedge scanner from a person: a run of keys faster than anybody types, ended by
 * Enter.
 */
public final class BurstDetector {
    private static final long GAP_MS_MAX = 40;
    private static final int LENGTH_MIN = 6;

    private final StringBuilder run = new StringBuilder();
    private long lastMs = Long.MIN_VALUE / 2;

    /**
     * Takes one typed character.
     *
     * @param atMs when, on any steady clock
     * @return the barcode, if this character ended a scan
     */
    public Optional<String> typed(char character, long atMs) {
        boolean continues = atMs - lastMs <= GAP_MS_MAX;
        lastMs = atMs;
        if (!continues) {
            run.setLength(0);
        }
        if (character == '\n' || character == '\r') {
            String code = run.toString();
            run.setLength(0);
            return code.length() >= LENGTH_MIN ? Optional.of(code) : Optional.empty();
        }
        run.append(character);
        return Optional.empty();
    }
}
