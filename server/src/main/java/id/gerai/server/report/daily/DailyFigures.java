package id.gerai.server.report.daily;

import id.gerai.ledger.money.Rupiah;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A day as the API tells it: the figures of {@link DailySales}, amounts in whole rupiah. What is
 * not known is left out.
 */
@Serdeable
record DailyFigures(
        UUID outlet,
        LocalDate date,
        long takings,
        long takingsLastWeek,
        long receipts,
        long averageReceipt,
        long members,
        long memberTakings,
        long cashDifference,
        List<Tender> tenders,
        List<Hour> hours,
        List<Cashier> cashiers,
        List<Drawer> drawers,
        List<LateTicket> late,
        List<LateTill> lateTills) {

    /** Takings by way of payment. */
    @Serdeable
    record Tender(String type, long receipts, long amount) {}

    /** Takings of an hour of the outlet's local day, 0 to 23. */
    @Serdeable
    record Hour(int hour, long amount, long lastWeek) {}

    /** Takings of a cashier. */
    @Serdeable
    record Cashier(@Nullable String name, long receipts, long amount) {}

    /**
     * A drawer's over or short; without a difference while the shift is open.
     *
     * @param lateReceipts tickets that came after the Z report of the shift
     * @param lateAmount what was paid by them
     */
    @Serdeable
    record Drawer(
            String terminal,
            @Nullable String cashier,
            @Nullable Long difference,
            long lateReceipts,
            long lateAmount) {}

    /** A ticket that came after its Z report, or counts in the books on another day. */
    @Serdeable
    record LateTicket(
            String terminal,
            String receipt,
            long amount,
            Instant occurredAt,
            LocalDate businessDate,
            LocalDate postingDate,
            Instant recordedAt,
            boolean afterReport) {
        static LateTicket of(LateFact it) {
            return new LateTicket(
                    it.terminal(),
                    it.receipt(),
                    it.amount().amount(),
                    it.occurredAt(),
                    it.businessDate(),
                    it.postingDate(),
                    it.recordedAt(),
                    it.afterReport());
        }
    }

    /** A till whose sales may be missing. */
    @Serdeable
    record LateTill(String terminal, @Nullable Instant lastSeenAt, long missing) {}

    static DailyFigures of(DailySales day) {
        return new DailyFigures(
                day.outlet().id(),
                day.date(),
                day.takings().amount(),
                day.takingsLastWeek().amount(),
                day.receipts(),
                day.averageReceipt().amount(),
                day.members(),
                day.memberTakings().amount(),
                day.cashDifference().amount(),
                day.tenders().stream()
                        .map(t -> new Tender(t.type(), t.receipts(), t.amount().amount()))
                        .toList(),
                day.hours().stream()
                        .map(h -> new Hour(h.hour(), h.amount().amount(), h.lastWeek().amount()))
                        .toList(),
                day.cashiers().stream()
                        .map(
                                c ->
                                        new Cashier(
                                                c.name().orElse(null),
                                                c.receipts(),
                                                c.amount().amount()))
                        .toList(),
                day.drawers().stream().map(DailyFigures::drawer).toList(),
                day.late().stream().map(LateTicket::of).toList(),
                day.lateTills().stream()
                        .map(t -> new LateTill(t.code(), t.lastSeenAt().orElse(null), t.missing()))
                        .toList());
    }

    private static Drawer drawer(DailySales.Drawer drawer) {
        return new Drawer(
                drawer.terminal(),
                drawer.cashier().orElse(null),
                drawer.difference().map(Rupiah::amount).orElse(null),
                drawer.late().receipts(),
                drawer.late().amount().amount());
    }
}
