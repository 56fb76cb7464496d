package id.gerai.terminal.stick;

/** Why nothing was written to a stick, or read from it. */
public enum StickRefusal {
    NOTHING_WAITS,
    KEY_LOST,
    PLACE_NOT_THERE,
    NOT_WRITTEN,
    NO_SNAPSHOT_THERE
}
