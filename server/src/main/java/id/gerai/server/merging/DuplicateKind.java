package id.gerai.server.merging;

/** Why two entries may be one person. The same NIK twice cannot be: the database refuses it. */
public enum DuplicateKind {
    SAME_NAME_AND_BIRTH_DATE,
    SAME_NAME_AND_PHONE
}
