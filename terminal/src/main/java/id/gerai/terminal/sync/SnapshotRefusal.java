package id.gerai.terminal.sync;

/** Why a snapshot was not taken over. Nothing of it was. */
public enum SnapshotRefusal {
    /** The file cannot be read, or is no snapshot. */
    NOT_A_SNAPSHOT,
    /** It is for another outlet or cooperative. */
    OF_ANOTHER_OUTLET,
    /** This till does not know the server's key yet. */
    KEY_NOT_KNOWN,
    /** Something of it is missing, or not as the server wrote it. */
    DAMAGED,
    /** This till knows more than is in it. */
    OLDER
}
