package id.gerai.server.savings;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;

/**
 * The terms of simpanan sukarela from a day on.
 *
 * @param interest a year
 * @param minimumBalance what stays in the account
 * @param dailyMax what a member may take out in a day without a second person; zero for no limit
 * @param decision as its minutes name it
 */
record SavingsTerms(
        LocalDate validFrom,
        Percent interest,
        Rupiah minimumBalance,
        Rupiah dailyMax,
        String decision) {
    /** Where nobody has decided anything. */
    static final SavingsTerms NONE =
            new SavingsTerms(LocalDate.MIN, Percent.ZERO, Rupiah.ZERO, Rupiah.ZERO, "");
}
