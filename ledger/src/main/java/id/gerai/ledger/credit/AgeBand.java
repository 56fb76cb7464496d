package id.gerai.ledger.credit;

/** How long a debt has been overdue, as lists of debts have it. */
public enum AgeBand {
    NOT_DUE(0),
    UP_TO_30(30),
    UP_TO_60(60),
    UP_TO_90(90),
    OVER_90(Long.MAX_VALUE);

    private final long daysMax;

    AgeBand(long daysMax) {
        this.daysMax = daysMax;
    }

    /**
     * The band of a debt.
     *
     * @param daysOverdue since its due day; zero or less where that has not passed
     */
    public static AgeBand of(long daysOverdue) {
        for (AgeBand band : values()) {
            if (daysOverdue <= band.daysMax) {
                return band;
            }
        }
        throw new IllegalStateException("Bug: the last band has no end");
    }
}
