package id.gerai.server.period;

import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.period.BookYears.Act;
import id.gerai.server.period.MonthStore.Trace;
import id.gerai.server.period.MonthStore.YearMonths;
import id.gerai.server.period.Obstacle.Kind;
import id.gerai.server.problem.RefusedException;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Locks months and opens them again, the last one first. */
@Singleton
public class MonthService {
    private static final int DECEMBER = 12;

    private final BookYears years;
    private final MonthStore months;
    private final LooseEnds looseEnds;
    private final Audit audit;
    private final Clock clock;

    MonthService(
            BookYears years, MonthStore months, LooseEnds looseEnds, Audit audit, Clock clock) {
        this.years = years;
        this.months = months;
        this.looseEnds = looseEnds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Locks a month, and with it the months before it in which nothing was posted.
     *
     * @param reason why it is locked although something hangs; blank where nothing does
     * @return what must be settled first; none where the month is locked now
     */
    @Transactional
    public List<Obstacle> lock(OfficeUser by, YearMonth month, String reason) {
        List<BookYear> found = years.lockWithEarlier(by.cooperative(), month.getYear());
        if (found.isEmpty() || found.getLast().year() != month.getYear()) {
            return List.of(Obstacle.of(Kind.YEAR_UNKNOWN, month.getYear()));
        }
        List<Obstacle> obstacles = obstacles(by.cooperative(), found.getLast(), month);
        if (!reason.isBlank()) {
            obstacles = obstacles.stream().filter(it -> !it.kind().mayBeExplained()).toList();
        }
        if (obstacles.isEmpty()) {
            lockUpTo(by, found, month.getMonthValue(), reason.strip());
            audit.record(by, "LOCK_MONTH", month.toString());
        }
        return obstacles;
    }

    /**
     * Opens the month that was locked last.
     *
     * @throws RefusedException if it is not locked, a later one is, its year is closed or no reason
     *     is given
     */
    @Transactional
    public void unlock(OfficeUser by, YearMonth month, String reason) {
        if (reason.isBlank()) {
            throw RefusedException.because(MonthRefusal.UNLOCK_REASON_MISSING).at("reason");
        }
        Optional<BookYear> year = years.lock(by.cooperative(), month.getYear());
        if (year.isPresent() && year.get().closed()) {
            throw RefusedException.because(MonthRefusal.YEAR_CLOSED, month.getYear());
        }
        if (year.isEmpty() || !months.locked(by.cooperative(), month)) {
            throw RefusedException.because(MonthRefusal.MONTH_NOT_LOCKED, month);
        }
        months.lastLocked(by.cooperative())
                .filter(last -> last.isAfter(month))
                .ifPresent(
                        last -> {
                            throw RefusedException.because(
                                    MonthRefusal.LATER_MONTH_LOCKED, month, last);
                        });
        months.unlock(by.cooperative(), month);
        years.note(by, month.getYear(), month.getMonthValue(), Act.UNLOCKED, reason.strip());
        audit.record(by, "UNLOCK_MONTH", month.toString());
    }

    /** Locks what is still open of years whose rows the caller holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lockRest(OfficeUser by, List<BookYear> held) {
        lockUpTo(by, held, DECEMBER, "");
    }

    /** Keeps what the entries of the year's end come to, behind the twelve months. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keepYearEnd(UUID cooperative, int year) {
        months.keepYearEnd(cooperative, year);
    }

    /** Forgets what the entries of the year's end came to. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgetYearEnd(UUID cooperative, int year) {
        months.forget(cooperative, year, BookYears.WHOLE_YEAR);
    }

    /** The years and which of their months are locked, the last year first. */
    @ReadOnly
    public List<YearMonths> years(UUID cooperative) {
        return months.years(cooperative);
    }

    /** Who locked, opened and closed in a year, the first act first. */
    @ReadOnly
    public List<Trace> trace(UUID cooperative, int year) {
        return months.trace(cooperative, year);
    }

    private List<Obstacle> obstacles(UUID cooperative, BookYear year, YearMonth month) {
        if (year.closed()) {
            return List.of(Obstacle.of(Kind.YEAR_CLOSED_BEFORE, year.year()));
        }
        if (months.locked(cooperative, month)) {
            return List.of(Obstacle.of(Kind.MONTH_LOCKED_BEFORE, month));
        }
        BookSpan span = year.month(month.getMonthValue());
        if (!LocalDate.now(clock.withZone(year.zone())).isAfter(span.endsOn())) {
            return List.of(Obstacle.of(Kind.MONTH_NOT_OVER, month));
        }
        List<Obstacle> found = new ArrayList<>();
        months.openBefore(cooperative, month)
                .forEach(open -> found.add(Obstacle.of(Kind.EARLIER_MONTH_OPEN, open)));
        found.addAll(looseEnds.of(cooperative, span));
        return found;
    }

    /**
     * Earlier years first and wholly.
     *
     * @param last the last month of the last year
     */
    private void lockUpTo(OfficeUser by, List<BookYear> held, int last, String reason) {
        for (BookYear year : held) {
            boolean isLast = year.equals(held.getLast());
            int until = isLast ? last : DECEMBER;
            for (int month : months.lock(by, year, until, clock.instant())) {
                String why = isLast && month == last ? reason : "";
                years.note(by, year.year(), month, Act.LOCKED, why);
            }
        }
    }
}
