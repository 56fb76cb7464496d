package id.gerai.server.report.daily;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.page.Figures;
import id.gerai.server.page.Frame;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.daily.DailySales.Drawer;
import id.gerai.server.report.daily.DailySales.LateTill;
import id.gerai.server.report.daily.DailySales.Outlet;
import id.gerai.server.report.daily.DailySales.TenderTakings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The daily sales page: the day's figures in the words and forms a manager reads.
 *
 * @param frame around the page
 * @param outlets to choose from
 * @param day what is shown
 * @param lastDate on which the outlet sold anything
 */
public record DailyPage(
        Frame frame, List<Outlet> outlets, DailySales day, Optional<LocalDate> lastDate) {

    public String dateInWords() {
        return Figures.longDate(day.date());
    }

    public String money(Rupiah amount) {
        return Figures.money(amount);
    }

    /** A drawer's over or short in words; an exact one and an open one say so. */
    public String difference(Drawer drawer) {
        return drawer.difference()
                .map(
                        amount ->
                                amount.isZero()
                                        ? Texts.get("daily.difference.exact")
                                        : Texts.get(
                                                amount.isNegative()
                                                        ? "daily.difference.short"
                                                        : "daily.difference.over",
                                                money(amount.max(amount.negated()))))
                .orElseGet(() -> Texts.get("daily.drawer.open"));
    }

    /** True for a drawer in which money is missing. */
    public boolean isShort(Drawer drawer) {
        return drawer.difference().filter(Rupiah::isNegative).isPresent();
    }

    /** A drawer's till, with the number of its Z report once it has one. */
    public String till(Drawer drawer) {
        return drawer.reportNumber()
                .map(number -> Texts.get("daily.till.report", drawer.terminal(), number))
                .orElse(drawer.terminal());
    }

    /** What came after the drawer's Z report, which stays as it was; empty where nothing did. */
    public Optional<String> late(Drawer drawer) {
        return Optional.of(drawer.late())
                .filter(it -> it.receipts() > 0)
                .map(it -> Texts.get("daily.after.z", it.receipts(), money(it.amount())));
    }

    /** When a ticket was rung up: the clock, and the day where it is another than this. */
    public String rungUp(LateFact late) {
        String clock = Figures.clock(late.occurredAt(), ZoneId.of(day.outlet().timeZone()));
        return late.businessDate().equals(day.date())
                ? clock
                : Texts.get("time.at", Figures.date(late.businessDate()), clock);
    }

    /** Why a ticket stands here apart. */
    public String whyLate(LateFact late) {
        if (late.isPostedElsewhere()) {
            return late.businessDate().equals(day.date())
                    ? Texts.get("daily.posted.on", Figures.date(late.postingDate()))
                    : Texts.get("daily.posted.here", Figures.date(late.businessDate()));
        }
        return Texts.get(
                "daily.came.after.z",
                Figures.moment(late.recordedAt(), ZoneId.of(day.outlet().timeZone())));
    }

    /** What was out of the ordinary, in words. */
    public String deviation(Deviation deviation) {
        return Texts.get("deviation." + deviation.kind(), deviation.subject());
    }

    /** On whose word, and why. */
    public String approval(Deviation deviation) {
        return deviation
                .approver()
                .map(name -> Texts.get("deviation.approved", name, deviation.reason()))
                .orElse(deviation.reason());
    }

    public String clock(Deviation deviation) {
        return Figures.clock(deviation.at(), ZoneId.of(day.outlet().timeZone()));
    }

    /** What a way of paying is called. */
    public String tender(TenderTakings tender) {
        return Texts.get("tender." + tender.type());
    }

    /** A cashier's name, or that nobody knows it. */
    public String cashier(Optional<String> name) {
        return name.orElseGet(() -> Texts.get("daily.cashier.unknown"));
    }

    public String hour(int hour) {
        return "%02d.00".formatted(hour);
    }

    /** True for a day on which nothing happened. */
    public boolean isEmpty() {
        return day.tenders().isEmpty() && day.drawers().isEmpty() && day.late().isEmpty();
    }

    public String linkTo(LocalDate date) {
        return "/hari?gerai=" + day.outlet().id() + "&tanggal=" + date;
    }

    /** How the day compares with the same weekday a week before. */
    public String growth() {
        long percent = day.growthPercent().orElseThrow();
        String weekday = Figures.weekday(day.date());
        if (percent == 0) {
            return Texts.get("daily.growth.same", weekday);
        }
        return Texts.get(
                percent > 0 ? "daily.growth.up" : "daily.growth.down", Math.abs(percent), weekday);
    }

    public String drawersInWords() {
        long counted = day.drawers().stream().filter(d -> d.difference().isPresent()).count();
        long open = day.drawers().size() - counted;
        return open == 0
                ? Texts.get("daily.drawers.counted", counted)
                : Texts.get("daily.drawers.open", counted, open);
    }

    /** What may be missing from the figures because of a till. */
    public String lateTill(LateTill till) {
        if (till.missing() > 0) {
            return Texts.get("daily.late.gap", till.code(), till.missing());
        }
        return till.lastSeenAt()
                .map(this::heard)
                .map(moment -> Texts.get("daily.late", till.code(), moment))
                .orElseGet(() -> Texts.get("daily.late.never", till.code()));
    }

    private String heard(Instant time) {
        ZoneId zone = ZoneId.of(day.outlet().timeZone());
        return LocalDate.ofInstant(time, zone).equals(day.date())
                ? Texts.get("daily.late.clock", Figures.clock(time, zone))
                : Figures.moment(time, zone);
    }

    /** The hours as the chart takes them: figures only, so safe inside a script element. */
    public String hoursAsJson() {
        List<Map<String, Object>> hours =
                day.hours().stream()
                        .map(
                                hour -> {
                                    Map<String, Object> point = new LinkedHashMap<>();
                                    point.put("label", "%02d".formatted(hour.hour()));
                                    point.put("amount", hour.amount().amount());
                                    point.put("lastWeek", hour.lastWeek().amount());
                                    return point;
                                })
                        .toList();
        try {
            return JSON.std.asString(hours);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
