package id.gerai.terminal.sync;

/** Why a till may not go on under its identity. Nothing is lost by it; a manager's code helps. */
public enum Halt {
    /** The server has other events under this till's numbers: a copy of it was at work. */
    DIVERGED,
    /** A manager has revoked it. */
    REVOKED,
    /** Its key file is gone or unreadable: it can sign nothing, and the server hears nothing. */
    KEY_LOST,
    /**
     * Its journal was damaged: what could be read is saved, under numbers that the server may have
     * heard otherwise.
     */
    DAMAGED
}
