package id.gerai.server.intake;

import java.util.OptionalLong;

/** How events came here. */
public sealed interface Road {
    /** Pushed by the till itself, just now. */
    record Line(OptionalLong clockAheadMillis) implements Road {}

    /** In a file that was carried by hand, written whenever. */
    record Parcel() implements Road {}
}
