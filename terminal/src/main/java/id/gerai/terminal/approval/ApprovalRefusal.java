package id.gerai.terminal.approval;

/** Why nobody's word was taken. */
public enum ApprovalRefusal {
    REASON_MISSING,
    PIN_NOT_KNOWN,
    NOT_PERMITTED,
    WAIT
}
