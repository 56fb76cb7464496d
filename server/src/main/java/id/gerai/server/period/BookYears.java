package id.gerai.server.period;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * The rows of book years. Whoever closes, locks or opens holds the year's row: every journal takes
 * it for share by its foreign key, so that none is on its way while a period is summed.
 */
@Singleton
public class BookYears {
    /** The number under which the year as a whole stands among the acts and balances. */
    public static final int WHOLE_YEAR = 13;

    private final Sql sql;
    private final Clock clock;
    private final RandomGenerator random;

    BookYears(Sql sql, Clock clock, RandomGenerator random) {
        this.sql = sql;
        this.clock = clock;
        this.random = random;
    }

    /** What was done with a period. Stored by name. */
    public enum Act {
        LOCKED,
        UNLOCKED,
        CLOSED,
        REOPENED
    }

    /** Locks the year's row until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<BookYear> lock(UUID cooperative, int year) {
        return lockWithEarlier(cooperative, year).stream()
                .filter(it -> it.year() == year)
                .findFirst();
    }

    /** The same with the earlier years that are open, which are locked and given first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<BookYear> lockWithEarlier(UUID cooperative, int year) {
        return sql.list(
                """
                select y.year, y.starts_on, y.ends_on, y.closed_at is not null as closed, c.time_zone
                from fiscal_year y join cooperative c on c.cooperative_id = y.cooperative_id
                where y.cooperative_id = ? and (y.year = ? or y.year < ? and y.closed_at is null)
                order by y.year for update of y
                """,
                row ->
                        new BookYear(
                                row.getInt("year"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                row.getBoolean("closed"),
                                ZoneId.of(row.getString("time_zone"))),
                cooperative,
                year,
                year);
    }

    /** Nothing is posted into the year from now on. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(OfficeUser by, int year) {
        sql.run(
                "update fiscal_year set closed_at = ?, closed_by = ? where cooperative_id = ? and"
                        + " year = ?",
                clock.instant(),
                by.id(),
                by.cooperative(),
                year);
    }

    /** The year takes journals again. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reopen(UUID cooperative, int year) {
        sql.run(
                "update fiscal_year set closed_at = null, closed_by = null where cooperative_id = ?"
                        + " and year = ?",
                cooperative,
                year);
    }

    /**
     * Leaves a trace of who did what with a period.
     *
     * @param period 1 to 12 or {@link #WHOLE_YEAR}
     * @param reason empty where none is needed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(OfficeUser by, int year, int period, Act act, String reason) {
        sql.run(
                """
                insert into period_act
                  (cooperative_id, act_id, fiscal_year, period, act, reason, acted_at, acted_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                by.cooperative(),
                TimeOrderedId.of(clock.instant(), random),
                year,
                period,
                act.name(),
                reason,
                clock.instant(),
                by.id());
    }
}
