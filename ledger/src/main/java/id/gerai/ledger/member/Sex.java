package id.gerai.ledger.member;

/** As the register has it (jenis kelamin). Stored by name. */
public enum Sex {
    FEMALE,
    MALE
}
