package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.report.daily.DailySales.HourTakings;
import id.gerai.server.report.daily.DailySales.Outlet;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts an outlet's day together. Every question names the cooperative. */
@Singleton
public class DailySalesService {
    /** A till that works sends at least this often, sales or none. */
    private static final Duration SILENCE_MAX = Duration.ofMinutes(15);

    private final DailySalesStore store;
    private final DeviationStore deviations;
    private final LateFactStore lateFacts;
    private final Clock clock;

    DailySalesService(
            DailySalesStore store,
            DeviationStore deviations,
            LateFactStore lateFacts,
            Clock clock) {
        this.store = store;
        this.deviations = deviations;
        this.lateFacts = lateFacts;
        this.clock = clock;
    }

    /** The outlets of a cooperative, by code. */
    @ReadOnly
    public List<Outlet> outlets(UUID cooperative) {
        return store.outlets(cooperative);
    }

    /** The last date on which the outlet sold anything; empty before its first sale. */
    @ReadOnly
    public Optional<LocalDate> lastDate(UUID cooperative, Outlet outlet) {
        return store.lastDate(cooperative, outlet.id());
    }

    /** The date at the outlet now. */
    public LocalDate today(Outlet outlet) {
        return LocalDate.now(clock.withZone(ZoneId.of(outlet.timeZone())));
    }

    /** All figures of one business date. */
    @ReadOnly
    public DailySales day(UUID cooperative, Outlet outlet, LocalDate date) {
        DailySalesStore.Totals totals = store.totals(cooperative, outlet.id(), date);
        return new DailySales(
                outlet,
                date,
                totals.receipts(),
                totals.members(),
                totals.memberTakings(),
                totals.lastWeek(),
                store.deposits(cooperative, outlet.id(), date),
                store.tenders(cooperative, outlet.id(), date),
                withoutGaps(store.hours(cooperative, outlet, date)),
                store.cashiers(cooperative, outlet.id(), date),
                store.drawers(cooperative, outlet.id(), date),
                deviations.deviations(cooperative, outlet.id(), date),
                lateFacts.late(cooperative, outlet.id(), date),
                store.lateTills(cooperative, outlet.id(), heardSince(outlet, date)));
    }

    /** A quiet hour is an hour too. */
    private static List<HourTakings> withoutGaps(List<HourTakings> hours) {
        if (hours.isEmpty()) {
            return hours;
        }
        Map<Integer, HourTakings> byHour =
                hours.stream().collect(Collectors.toMap(HourTakings::hour, Function.identity()));
        return IntStream.rangeClosed(hours.getFirst().hour(), hours.getLast().hour())
                .mapToObj(
                        hour ->
                                byHour.getOrDefault(
                                        hour, new HourTakings(hour, Rupiah.ZERO, Rupiah.ZERO)))
                .toList();
    }

    /** The end of the day, or while it lasts a little before now. */
    private Instant heardSince(Outlet outlet, LocalDate date) {
        Instant dayEnd = date.plusDays(1).atStartOfDay(ZoneId.of(outlet.timeZone())).toInstant();
        Instant lately = clock.instant().minus(SILENCE_MAX);
        return dayEnd.isBefore(lately) ? dayEnd : lately;
    }
}
