package id.gerai.server.access;

/**
 * What somebody may do. Text constants, because annotations take nothing else; stored as they are.
 */
public final class Role {
    /** Looks after the installation: people, outlets, tills. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** Runs the shop (pengelola). */
    public static final String MANAGER = "MANAGER";

    /** Governs the cooperative (pengurus). */
    public static final String BOARD = "BOARD";

    /** Oversees it (pengawas); reads, never writes. */
    public static final String SUPERVISOR = "SUPERVISOR";

    /** Of an office outside; reads the consolidated figures of cooperatives, belongs to none. */
    public static final String OVERSEER = "OVERSEER";

    /** Works a till; never signs in to the office. */
    public static final String CASHIER = "CASHIER";

    /** A till itself, known by its signature. */
    public static final String TERMINAL = "TERMINAL";

    private Role() {}
}
