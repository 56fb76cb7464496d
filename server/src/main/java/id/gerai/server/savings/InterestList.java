package id.gerai.server.savings;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.SavingsInterest;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The interest of a month.
 *
 * @param rate a year
 * @param rows by member number; whoever has nothing coming is missing
 * @param journal once it was credited; absent where nobody had anything coming
 */
record InterestList(
        YearMonth month,
        Percent rate,
        int daysOfYear,
        List<Row> rows,
        boolean credited,
        Optional<UUID> journal) {
    /**
     * One member.
     *
     * @param rupiahDays the sum of the balances at the end of each day
     */
    record Row(MemberHead member, long rupiahDays, SavingsInterest interest) {}

    Rupiah gross() {
        return Rupiah.sum(rows.stream().map(it -> it.interest().gross()).toList());
    }

    Rupiah tax() {
        return Rupiah.sum(rows.stream().map(it -> it.interest().tax()).toList());
    }
}
