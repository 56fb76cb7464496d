package id.gerai.ledger.shu;

/** Where a part of the surplus was earned; each side has its own allocation. */
public enum Side {
    /** Trade with members: shared among members and funds. */
    MEMBER("anggota"),
    /** Trade with others: funds only. */
    NON_MEMBER("bukan anggota");

    private final String title;

    Side(String title) {
        this.title = title;
    }

    /** As members know it. */
    public String title() {
        return title;
    }
}
