package id.gerai.server.intake;

import java.util.OptionalLong;

/** How events came here. */
public sealed interface Road {
    /**
     * Pushed by the till itself, just now.
     *
     * @param clockAheadMillis by how much its clock is ahead of the server's; below zero behind
     */
    record Line(OptionalLong clockAheadMillis) implements Road {}

    /** In a file that was carried by hand, written whenever. */
    record Parcel() implements Road {}

    /** Kept here since it came, by whichever road; the till has sent nothing now. */
    record KeptHere() implements Road {}
}
