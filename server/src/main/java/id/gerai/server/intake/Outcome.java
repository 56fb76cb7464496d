package id.gerai.server.intake;

import java.util.Locale;

/** What became of a line. */
public enum Outcome {
    RECORDED,
    ALREADY_RECORDED,
    RECORDED_FOR_ATTENTION,
    CONFLICTING,
    QUARANTINED;

    String onTheWire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
