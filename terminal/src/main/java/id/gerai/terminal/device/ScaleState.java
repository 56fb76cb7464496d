package id.gerai.terminal.device;

/** How a scale, or a weight on it, stands. */
public enum ScaleState {
    /** At rest: the weight counts. */
    STABLE,
    /** Nothing lies on it. */
    ZERO,
    UNSTABLE,
    /** More than it can weigh. */
    OVER,
    /** Lighter than nothing: it has to be set to zero. */
    UNDER_ZERO,
    /** The same as before, without having been empty in between: somebody has to confirm it. */
    SAME_WEIGHT,
    /** Unplugged or not answering: the weight is typed, and marked so. */
    MISSING
}
