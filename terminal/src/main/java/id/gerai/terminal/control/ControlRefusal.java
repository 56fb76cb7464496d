package id.gerai.terminal.control;

/** Why controlled goods may not be sold as they stand on the counter. */
public enum ControlRefusal {
    MEMBERS_ONLY,
    IDENTITY_NEEDED,
    OVER_LIMIT,
    NIK_NOT_VALID,
    NIK_NOT_SET_UP
}
