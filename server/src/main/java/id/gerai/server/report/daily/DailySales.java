package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One outlet's business date. Amounts are net of returns and after cash rounding: what came in.
 *
 * @param outlet whose day it is
 * @param date the business date
 * @param receipts sales, without returns
 * @param members how many different members bought
 * @param memberTakings what members paid
 * @param takingsLastWeek on the business date seven days before
 * @param deposits simpanan among what was taken
 * @param tenders by way of payment, largest first
 * @param hours every one from the first to the last with a sale on the day or a week before
 * @param cashiers largest takings first
 * @param drawers one for each shift
 * @param deviations what was out of the ordinary, latest last
 * @param late tickets that came after their Z report, or count in the books on another day
 * @param lateTills tills whose sales may be missing from these figures
 */
public record DailySales(
        Outlet outlet,
        LocalDate date,
        long receipts,
        long members,
        Rupiah memberTakings,
        Rupiah takingsLastWeek,
        Rupiah deposits,
        List<TenderTakings> tenders,
        List<HourTakings> hours,
        List<CashierTakings> cashiers,
        List<Drawer> drawers,
        List<Deviation> deviations,
        List<LateFact> late,
        List<LateTill> lateTills) {

    /** An outlet to choose from. */
    public record Outlet(UUID id, String name, String timeZone) {}

    /**
     * @param type as stored: CASH, QRIS, MEMBER_CREDIT, …
     * @param receipts sales paid so, in whole or in part
     */
    public record TenderTakings(String type, long receipts, Rupiah amount) {}

    /**
     * @param hour of the outlet's local day, 0 to 23
     * @param lastWeek the same hour seven days before
     */
    public record HourTakings(int hour, Rupiah amount, Rupiah lastWeek) {}

    /**
     * What one cashier took.
     *
     * @param name empty for somebody the office does not know
     */
    public record CashierTakings(Optional<String> name, long receipts, Rupiah amount) {}

    /**
     * A shift's drawer.
     *
     * @param cashier empty for somebody the office does not know
     * @param difference counted less expected; empty while the shift is open
     * @param reportNumber of its Z report; empty while the shift is open, or from an older till
     * @param late what came after that report, which stays as it was
     */
    public record Drawer(
            String terminal,
            Optional<String> cashier,
            Optional<Rupiah> difference,
            Optional<Long> reportNumber,
            Late late) {}

    /** Tickets that came after the Z report of their shift, and what was paid by them. */
    public record Late(long receipts, Rupiah amount) {
        public static final Late NONE = new Late(0, Rupiah.ZERO);
    }

    /**
     * A till not heard from since the day ended, or, today, for some while.
     *
     * @param lastSeenAt empty if it was never heard from
     * @param missing how many numbered events are known to be missing
     */
    public record LateTill(String code, Optional<Instant> lastSeenAt, long missing) {}

    /** All that came in. */
    public Rupiah takings() {
        return Rupiah.sum(tenders.stream().map(TenderTakings::amount).toList());
    }

    /** Over and short of all counted drawers together. */
    public Rupiah cashDifference() {
        return Rupiah.sum(drawers.stream().flatMap(d -> d.difference().stream()).toList());
    }

    /** What a ticket came to on average, whole rupiah; zero without sales. */
    public Rupiah averageReceipt() {
        return receipts == 0 ? Rupiah.ZERO : Rupiah.of(takings().amount() / receipts);
    }

    /** The members' part of the takings in whole percent; zero without takings. */
    public long memberPercent() {
        return percentOf(memberTakings, takings());
    }

    /** How much more was taken than a week before, in percent; empty without such a day. */
    public Optional<Long> growthPercent() {
        return takingsLastWeek.isPositive()
                ? Optional.of(percentOf(takings().minus(takingsLastWeek), takingsLastWeek))
                : Optional.empty();
    }

    /** Rounded half up. */
    private static long percentOf(Rupiah part, Rupiah whole) {
        if (!whole.isPositive()) {
            return 0;
        }
        long hundredfold = Math.multiplyExact(part.amount(), 100);
        return Math.floorDiv(hundredfold + whole.amount() / 2, whole.amount());
    }
}
