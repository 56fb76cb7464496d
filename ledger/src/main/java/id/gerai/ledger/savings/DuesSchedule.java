package id.gerai.ledger.savings;

import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Simpanan wajib of one member, month by month from the one of joining to the one of leaving, both
 * whole (domain §1.4). A month costs what was valid on its first day, also where it was paid before
 * that was decided. Whatever was paid fills the oldest month first, so the schedule follows from
 * the balance alone. What the till shows of it is {@link MandatoryDues}.
 *
 * @param rates what a month costs
 * @param joined the first month that is due
 * @param left the last month that is due; empty while a member
 * @param paid in all, zero or more
 */
public record DuesSchedule(
        DatedAmounts rates, YearMonth joined, Optional<YearMonth> left, Rupiah paid) {

    /**
     * @throws IllegalArgumentException if less than nothing was paid
     */
    public DuesSchedule {
        if (paid.isNegative()) {
            throw new IllegalArgumentException("Dues paid must be zero or more, not " + paid);
        }
    }

    /** For the days of joining and leaving; a balance below zero counts as nothing paid. */
    public static DuesSchedule of(
            DatedAmounts rates, LocalDate joined, Optional<LocalDate> left, Rupiah balance) {
        return new DuesSchedule(
                rates, YearMonth.from(joined), left.map(YearMonth::from), balance.max(Rupiah.ZERO));
    }

    /**
     * A month that costs something.
     *
     * @param due what it costs
     * @param paid of that
     */
    public record Month(YearMonth month, Rupiah due, Rupiah paid) {
        /** What is still to pay. */
        public Rupiah open() {
            return due.minus(paid);
        }

        /** True once all of it is paid. */
        public boolean isPaid() {
            return open().isZero();
        }
    }

    /** Every month that costs something, up to and with the given one. */
    public List<Month> through(YearMonth last) {
        List<Month> months = new ArrayList<>();
        Rupiah rest = paid;
        for (YearMonth it = joined; !it.isAfter(last) && isOwed(it); it = it.plusMonths(1)) {
            Rupiah due = due(it);
            if (due.isPositive()) {
                Rupiah filled = rest.min(due);
                months.add(new Month(it, due, filled));
                rest = rest.minus(filled);
            }
        }
        return months;
    }

    /** The months that are due and not wholly paid, the given one included. */
    public List<Month> arrears(YearMonth now) {
        return through(now).stream().filter(month -> !month.isPaid()).toList();
    }

    /**
     * The last month up to which everything is paid: the one before joining where nothing is.
     *
     * @return empty where nothing more will ever be due
     */
    public Optional<YearMonth> paidThrough() {
        YearMonth settled = settledUntil();
        Rupiah rest = paid;
        YearMonth it = joined;
        while (it.isBefore(settled) && isOwed(it)) {
            if (rest.isLessThan(due(it))) {
                return Optional.of(it.minusMonths(1));
            }
            rest = rest.minus(due(it));
            it = it.plusMonths(1);
        }
        if (!isOwed(it) || !due(it).isPositive()) {
            return Optional.empty();
        }
        YearMonth through = it.plusMonths(rest.amount() / due(it).amount() - 1);
        return left.isPresent() && !through.isBefore(left.get())
                ? Optional.empty()
                : Optional.of(through);
    }

    /**
     * What the next months cost that are not wholly paid, oldest first.
     *
     * @param count one or more; fewer come where fewer will be due
     */
    public List<Month> next(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("At least one month is paid, not " + count);
        }
        return paidThrough().map(through -> unpaid(through.plusMonths(1), count)).orElse(List.of());
    }

    private List<Month> unpaid(YearMonth first, int count) {
        List<Month> months = new ArrayList<>();
        Rupiah rest = paid.minus(costBefore(first));
        for (YearMonth it = first; months.size() < count && isOwed(it); it = it.plusMonths(1)) {
            Rupiah due = due(it);
            if (due.isPositive()) {
                Rupiah filled = rest.min(due);
                months.add(new Month(it, due, filled));
                rest = rest.minus(filled);
            } else if (!it.isBefore(settledUntil())) {
                return months;
            }
        }
        return months;
    }

    private Rupiah costBefore(YearMonth end) {
        Rupiah cost = Rupiah.ZERO;
        for (YearMonth it = joined; it.isBefore(end); it = it.plusMonths(1)) {
            cost = cost.plus(due(it));
        }
        return cost;
    }

    /** From this month on every month costs the same. */
    private YearMonth settledUntil() {
        return rates.last()
                .map(day -> day.getDayOfMonth() == 1 ? day : day.plusMonths(1))
                .map(YearMonth::from)
                .filter(month -> month.isAfter(joined))
                .orElse(joined);
    }

    private boolean isOwed(YearMonth month) {
        return left.isEmpty() || !month.isAfter(left.get());
    }

    private Rupiah due(YearMonth month) {
        return rates.on(month.atDay(1));
    }
}
