package id.gerai.server.asset;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.asset.StraightLine;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Something of lasting use.
 *
 * @param account one of 1211 to 1218
 * @param monthsBefore months written off before these books began
 * @param monthsDone months written off so far, those before included
 */
record Asset(
        UUID id,
        String name,
        AccountCode account,
        LocalDate boughtOn,
        StraightLine line,
        int monthsBefore,
        int monthsDone,
        Optional<LocalDate> disposedOn) {

    /**
     * How many months of its use are over with a month; the month it was bought in is the first.
     */
    int monthsUntil(YearMonth month) {
        YearMonth until =
                disposedOn
                        .map(day -> YearMonth.from(day).minusMonths(1))
                        .filter(last -> last.isBefore(month))
                        .orElse(month);
        long months = ChronoUnit.MONTHS.between(YearMonth.from(boughtOn), until) + 1;
        return Math.clamp(months, 0, line.months());
    }

    /** What was written off so far. */
    Rupiah depreciated() {
        return line.until(monthsDone);
    }

    /** What it stands for in the books. */
    Rupiah worth() {
        return line.cost().minus(depreciated());
    }
}
