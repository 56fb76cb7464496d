package id.gerai.server.tills;

import id.gerai.server.sql.Sql;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which numbers of a till have not arrived although later ones have. */
@Singleton
public class MissingNumbers {
    private final Sql sql;

    MissingNumbers(Sql sql) {
        this.sql = sql;
    }

    /** By till, lowest first; a till from which nothing is missing is missing itself. */
    @ReadOnly
    public Map<UUID, List<NumberRange>> of(UUID cooperative) {
        Map<UUID, List<NumberRange>> gaps = new HashMap<>();
        sql.list(
                """
                select terminal_id, before + 1, sequence - 1 from (
                  select t.terminal_id, heard.sequence,
                         lag(heard.sequence, 1, t.contiguous_sequence)
                           over (partition by t.terminal_id order by heard.sequence) as before
                  from terminal t
                  cross join lateral (
                    select sequence from event
                    where cooperative_id = t.cooperative_id and terminal_id = t.terminal_id
                      and sequence > t.contiguous_sequence
                    union
                    select sequence from quarantine
                    where cooperative_id = t.cooperative_id and terminal_id = t.terminal_id
                      and sequence > t.contiguous_sequence
                      and reason in ('MALFORMED', 'REWRITTEN')
                  ) heard
                  where t.cooperative_id = ?
                ) numbered
                where sequence > before + 1
                order by terminal_id, sequence
                """,
                row ->
                        gaps.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                                .add(new NumberRange(row.getLong(2), row.getLong(3))),
                cooperative);
        return gaps;
    }
}
