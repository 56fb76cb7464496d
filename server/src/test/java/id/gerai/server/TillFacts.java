package id.gerai.server;

import id.gerai.ledger.id.TimeOrderedId;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Facts as tills would have brought them, written straight into the tables of one cooperative, so
 * that a report can be tried against figures that were added up by hand.
 */
public final class TillFacts implements AutoCloseable {
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final UUID cooperative;
    private final Connection connection;
    private final RandomGenerator random = RandomGenerator.getDefault();

    public TillFacts(TestServer server, UUID cooperative) throws SQLException {
        this.cooperative = cooperative;
        this.connection = server.connectAsOwner();
    }

    /** Where, by whom and on which business date a ticket was rung up. */
    public record Desk(UUID outlet, UUID terminal, UUID shift, UUID cashier, LocalDate date) {}

    /** A moment by the clock of the shop. */
    public static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(WIB).toInstant();
    }

    public UUID outlet(String code, String name) throws SQLException {
        UUID id = id();
        run(
                "insert into outlet values (?, ?, ?, ?, '', 1)", // no address
                cooperative,
                id,
                code,
                name);
        return id;
    }

    public UUID cashier(String name) throws SQLException {
        UUID id = id();
        run(
                "insert into user_account (cooperative_id, user_id, login_name, display_name, role,"
                        + " revision, created_at) values (?, ?, ?, ?, 'CASHIER', 1, now())",
                cooperative,
                id,
                "k" + id.toString().substring(24),
                name);
        return id;
    }

    public UUID member(String number, String name) throws SQLException {
        UUID id = id();
        run(
                "insert into person (cooperative_id, person_id, name) values (?, ?, ?)",
                cooperative,
                id,
                name);
        run(
                "insert into member (cooperative_id, member_id, member_no, person_id, joined_on,"
                        + " status, revision) values (?, ?, ?, ?, date '2025-07-12', 'ACTIVE', 1)",
                cooperative,
                id,
                number,
                id);
        return id;
    }

    /**
     * @param lastSeen null for a till never heard from
     * @param contiguous up to which number everything has arrived
     */
    public UUID till(UUID outlet, String code, Instant enrolled, Instant lastSeen, long contiguous)
            throws SQLException {
        UUID id = id();
        run(
                "insert into terminal values (?, ?, ?, ?, '', ?, null, ?, ?)",
                cooperative,
                id,
                outlet,
                code,
                enrolled,
                lastSeen,
                contiguous);
        return id;
    }

    public void revoke(UUID till) throws SQLException {
        run(
                "update terminal set revoked_at = now() where cooperative_id = ? and terminal_id ="
                        + " ?",
                cooperative,
                till);
    }

    /** A till whose clock is ahead, and of which a copy is at work. */
    public void odd(String code, Duration clockAhead) throws SQLException {
        run(
                "update terminal set diverged_at = now(), clock_ahead_ms = ? where cooperative_id ="
                        + " ? and code = ?",
                clockAhead.toMillis(),
                cooperative,
                code);
    }

    /** An event of which nothing but its number matters. */
    public UUID event(UUID till, LocalDate date, Instant time, long sequence) throws SQLException {
        UUID id = id();
        run(
                "insert into event values (?, ?, ?, ?, 'sale', 1, ?, ?, ?, repeat('0', 64), '{}')",
                cooperative,
                id,
                till,
                sequence,
                time,
                date,
                time);
        return id;
    }

    public Desk shift(UUID outlet, UUID till, UUID cashier, LocalDate date, String opened)
            throws SQLException {
        UUID id = id();
        run(
                "insert into shift values (?, ?, ?, ?, ?, ?, ?, 100000)",
                cooperative,
                id,
                outlet,
                till,
                cashier,
                date,
                at(date, opened));
        return new Desk(outlet, till, id, cashier, date);
    }

    public void close(Desk desk, String time, long counted, long expected, long sequence)
            throws SQLException {
        Instant moment = at(desk.date(), time);
        UUID event = event(desk.terminal(), desk.date(), moment, sequence);
        run(
                "insert into shift_closing values (?, ?, ?, ?, ?, ?)",
                cooperative,
                desk.shift(),
                event,
                moment,
                counted,
                expected);
    }

    /**
     * A sale, or with an original a return.
     *
     * @param member null for none
     * @param rounding of cash, zero or less; what was paid is the total with it
     * @param paid by way of payment
     */
    public UUID ticket(
            Desk desk,
            Instant time,
            long sequence,
            UUID member,
            UUID original,
            long rounding,
            Map<String, Long> paid)
            throws SQLException {
        UUID id = event(desk.terminal(), desk.date(), time, sequence);
        long total = paid.values().stream().mapToLong(Long::longValue).sum() - rounding;
        run(
                "insert into sale values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                cooperative,
                id,
                original == null ? "SALE" : "RETURN",
                desk.outlet(),
                desk.terminal(),
                desk.shift(),
                desk.cashier(),
                "N" + sequence,
                member,
                original,
                desk.date(),
                time,
                total,
                rounding);
        run(
                "insert into sale_line (cooperative_id, sale_id, line_no, name, unit, quantity,"
                        + " base_quantity, unit_price, general_price, amount, cost, commission)"
                        + " values (?, ?, 1, 'Beras', 'kg', 1000, 1000, ?, ?, ?, 0, 0)",
                cooperative,
                id,
                total,
                total,
                total);
        int number = 1;
        for (Map.Entry<String, Long> tender : paid.entrySet()) {
            run(
                    "insert into sale_tender values (?, ?, ?, ?, ?, '')",
                    cooperative,
                    id,
                    number++,
                    tender.getKey(),
                    tender.getValue());
        }
        return id;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private UUID id() {
        return TimeOrderedId.of(Instant.now(), random);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value =
                        values[i] instanceof Instant instant
                                ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC)
                                : values[i];
                statement.setObject(i + 1, value);
            }
            statement.executeUpdate();
        }
    }
}
