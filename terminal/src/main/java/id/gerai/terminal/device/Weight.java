package id.gerai.terminal.device;

/**
 * What a scale shows.
 *
 * @param grams 0 where the state says that there is no weight
 */
public record Weight(ScaleState state, long grams) {
    /** What is shown while there is no scale. */
    public static final Weight MISSING = new Weight(ScaleState.MISSING, 0);

    /** A weight as read, with the state that follows from it. */
    public static Weight of(long grams, boolean stable) {
        if (!stable) {
            return new Weight(ScaleState.UNSTABLE, grams);
        }
        if (grams == 0) {
            return new Weight(ScaleState.ZERO, 0);
        }
        return grams < 0
                ? new Weight(ScaleState.UNDER_ZERO, 0)
                : new Weight(ScaleState.STABLE, grams);
    }
}
