package id.gerai.ledger.member;

/** What kind of member somebody is (UU 25/1992 art. 18). Stored by name. */
public enum MemberType {
    /** Anggota: owner and user, with a vote. */
    REGULAR,

    /** Anggota luar biasa: may not have all that a member must, by the statutes. */
    ASSOCIATE
}
