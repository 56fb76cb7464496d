package id.gerai.server.member;

import id.gerai.ledger.member.MovementKind;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The numbered movements of the register. Whoever records one has taken a revision before in the
 * same transaction, so that nobody waits for the two counters in two orders.
 */
@Singleton
public class MovementBook {
    private final Sql sql;
    private final Clock clock;

    MovementBook(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * A movement as it stands in the book.
     *
     * @param mergedInto the number of the membership that stays
     */
    @Serdeable
    public record Recorded(
            long movementNo,
            String memberNo,
            String name,
            MovementKind kind,
            LocalDate on,
            String reason,
            String decisionReference,
            @Nullable String mergedInto) {}

    @Transactional(TxType.MANDATORY)
    void record(UUID cooperative, List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        long number = take(cooperative, movements.size()) - movements.size();
        Instant now = clock.instant();
        Rows rows =
                Rows.into(
                        "member_movement",
                        "cooperative_id,movement_no,member_id,kind,happened_on,reason,"
                                + "decision_reference,other_member_id,recorded_at,recorded_by");
        for (Movement movement : movements) {
            number++;
            rows.add(
                    cooperative,
                    number,
                    movement.member(),
                    movement.kind().name(),
                    movement.on(),
                    movement.reason(),
                    movement.decision(),
                    movement.other(),
                    now,
                    movement.by());
        }
        sql.insert(rows);
    }

    /** Those who applied at a till; the numbers of the members have been given. */
    @Transactional(TxType.MANDATORY)
    public void applied(UUID cooperative, List<UUID> members) {
        List<Movement> movements =
                sql.list(
                        """
                        select member_id, joined_on from member
                        where cooperative_id = ? and member_id = any(?) order by member_no
                        """,
                        row ->
                                Movement.plain(
                                        row.getObject(1, UUID.class),
                                        MovementKind.APPLIED,
                                        row.getObject(2, LocalDate.class),
                                        null),
                        cooperative,
                        Sql.ids(members));
        record(cooperative, movements);
    }

    /** What happened in a time, by number. */
    @Transactional
    public List<Recorded> between(UUID cooperative, LocalDate from, LocalDate until) {
        return read("v.happened_on between ? and ?", cooperative, from, until);
    }

    /** What happened to one member, by number. */
    @Transactional
    public List<Recorded> of(UUID cooperative, UUID member) {
        return read("v.member_id = ?", cooperative, member);
    }

    private List<Recorded> read(String which, Object... arguments) {
        return sql.list(
                """
                select v.movement_no, m.member_no, p.name, v.kind, v.happened_on, v.reason,
                  v.decision_reference, o.member_no as merged_into
                from member_movement v
                join member m on m.cooperative_id = v.cooperative_id and m.member_id = v.member_id
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                left join member o
                  on o.cooperative_id = v.cooperative_id and o.member_id = v.other_member_id
                where v.cooperative_id = ? and %s
                order by v.movement_no
                """
                        .formatted(which),
                row ->
                        new Recorded(
                                row.getLong("movement_no"),
                                row.getString("member_no"),
                                row.getString("name"),
                                MovementKind.valueOf(row.getString("kind")),
                                row.getObject("happened_on", LocalDate.class),
                                row.getString("reason"),
                                row.getString("decision_reference"),
                                row.getString("merged_into")),
                arguments);
    }

    private long take(UUID cooperative, int count) {
        return sql.first(
                        """
                        insert into counter (cooperative_id, series, value) values (?, 'movement', ?)
                        on conflict (cooperative_id, series)
                        do update set value = counter.value + excluded.value
                        returning value
                        """,
                        row -> row.getLong(1),
                        cooperative,
                        count)
                .orElseThrow();
    }
}
