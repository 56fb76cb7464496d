package id.gerai.terminal.ui;

/**
 * How the till looks on one machine.
 *
 * @param dark for a counter without daylight
 * @param scalePercent how large everything is: 100, 125 or 150
 */
public record Look(boolean dark, int scalePercent) {
    /** Light, at its own size. */
    public static final Look PLAIN = new Look(false, 100);

    /**
     * @throws IllegalArgumentException if it is too small to read, or too large for any screen
     */
    public Look {
        if (scalePercent < 100 || scalePercent > 200) {
            throw new IllegalArgumentException(
                    "A scale is 100 to 200 %%, not %d".formatted(scalePercent));
        }
    }

    /** The same in the other theme. */
    public Look inTheDark(boolean isDark) {
        return new Look(isDark, scalePercent);
    }

    /** The same at another size. */
    public Look at(int percent) {
        return new Look(dark, percent);
    }
}
