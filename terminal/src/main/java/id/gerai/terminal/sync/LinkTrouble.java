package id.gerai.terminal.sync;

/** Why the server did not do what was asked, as far as a person can do something about it. */
public enum LinkTrouble {
    /** No connection, or no answer in time. */
    UNREACHABLE,
    /** It answered no: this till, its code or its signature (4xx). */
    REFUSED,
    /** A manager has revoked this till (401 {@code TERMINAL_REVOKED}). */
    REVOKED,
    /** It cannot answer now (5xx, or asked to be left alone). */
    UNAVAILABLE,
    /** Something answered, but not as docs/sync.md says. */
    NOT_UNDERSTOOD
}
