package id.gerai.terminal.archive;

/** Why no copy was printed. */
public enum ArchiveRefusal {
    NO_OPEN_SHIFT,
    RECEIPT_NOT_FOUND
}
