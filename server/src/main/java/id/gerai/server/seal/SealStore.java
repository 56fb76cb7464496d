package id.gerai.server.seal;

import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals and the journals under them. */
@Singleton
class SealStore {
    private final Sql sql;

    SealStore(Sql sql) {
        this.sql = sql;
    }

    /** A journal not sealed yet, with the hash of all that it says. */
    record Unsealed(UUID journal, String hash, long debit) {}

    /** One sealing at a time in a cooperative. */
    void lock(UUID cooperative) {
        sql.list(
                "select cooperative_id from cooperative where cooperative_id = ? for no key update",
                row -> true,
                cooperative);
    }

    Optional<DaySeal> last(UUID cooperative) {
        return sql.first(
                "select * from day_seal where cooperative_id = ? order by seal_no desc limit 1",
                SealStore::seal,
                cooperative);
    }

    List<DaySeal> between(UUID cooperative, LocalDate from, LocalDate to) {
        return sql.list(
                "select * from day_seal where cooperative_id = ? and day between ? and ? order by"
                        + " seal_no",
                SealStore::seal,
                cooperative,
                from,
                to);
    }

    /** The earliest moment at which something was recorded that no seal covers. */
    Optional<Instant> firstUnsealed(UUID cooperative) {
        return sql.first(
                        """
                        select min(j.recorded_at) as at from journal j
                        where j.cooperative_id = ? and not exists (
                          select from sealed_journal s
                          where s.cooperative_id = j.cooperative_id and s.journal_id = j.journal_id)
                        """,
                        row -> Sql.time(row, "at"),
                        cooperative)
                .flatMap(it -> it);
    }

    /** Whatever was recorded before a moment and is not sealed, in the order of its numbers. */
    List<Unsealed> unsealedBefore(UUID cooperative, Instant moment) {
        return sql.list(
                """
                select j.journal_id, %s as hash,
                  (select coalesce(sum(e.amount) filter (where e.amount > 0), 0) from journal_entry e
                   where e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id) as debit
                from journal j
                where j.cooperative_id = ? and j.recorded_at < ? and not exists (
                  select from sealed_journal s
                  where s.cooperative_id = j.cooperative_id and s.journal_id = j.journal_id)
                order by j.recorded_at, j.journal_id
                """
                        .formatted(JournalHash.OF_ONE),
                row ->
                        new Unsealed(
                                row.getObject("journal_id", UUID.class),
                                row.getString("hash"),
                                row.getLong("debit")),
                cooperative,
                moment);
    }

    void insert(UUID cooperative, DaySeal seal, List<Unsealed> journals, Instant now) {
        sql.insert(
                Rows.into(
                                "day_seal",
                                "cooperative_id,seal_no,day,first_number,last_number,debit,previous_hash,"
                                    + "hash,sealed_at")
                        .add(
                                cooperative,
                                seal.number(),
                                seal.day(),
                                seal.firstJournal(),
                                seal.lastJournal(),
                                seal.debit(),
                                seal.previousHash(),
                                seal.hash(),
                                now));
        Rows rows = Rows.into("sealed_journal", "cooperative_id,journal_id,number,seal_no,hash");
        long number = seal.firstJournal();
        for (Unsealed journal : journals) {
            rows.add(cooperative, journal.journal(), number, seal.number(), journal.hash());
            number++;
        }
        sql.insert(rows);
    }

    private static DaySeal seal(ResultSet row) throws SQLException {
        return new DaySeal(
                row.getLong("seal_no"),
                row.getObject("day", LocalDate.class),
                row.getLong("first_number"),
                row.getLong("last_number"),
                row.getLong("debit"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
