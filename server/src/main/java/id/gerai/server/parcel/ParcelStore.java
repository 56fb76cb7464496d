package id.gerai.server.parcel;

import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.Piece.Damage;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.parcel.Imported.Counts;
import id.gerai.server.sql.Sql;
import id.gerai.server.tills.MissingNumbers;
import id.gerai.server.tills.NumberRange;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What became of files. Each step is committed by itself. */
@Singleton
@Transactional
class ParcelStore {
    /** So many places are kept; a file with more is rubbish behind them. */
    private static final int PLACES_MAX = 20;

    private static final String IMPORTS =
            """
            select i.import_id, i.terminal_id, t.code, i.file_name, u.display_name, i.started_at,
                   i.finished_at, i.events, i.recorded, i.for_attention, i.set_aside, i.damaged,
                   i.damage_places, i.complete
            from parcel_import i
            join terminal t on t.cooperative_id = i.cooperative_id and t.terminal_id = i.terminal_id
            join user_account u
              on u.cooperative_id = i.cooperative_id and u.user_id = i.imported_by
            where i.cooperative_id = ?
            """;

    private final Sql sql;
    private final MissingNumbers missing;

    ParcelStore(Sql sql, MissingNumbers missing) {
        this.sql = sql;
        this.missing = missing;
    }

    /** How many frames from the start of a parcel are recorded, by whichever reading of it. */
    long framesRecorded(UUID cooperative, UUID parcel) {
        return sql.first(
                        """
                        select coalesce(max(frames), 0) from parcel_import
                        where cooperative_id = ? and parcel_id = ?
                        """,
                        row -> row.getLong(1),
                        cooperative,
                        parcel)
                .orElseThrow();
    }

    /** A reading of the parcel that did not come to its end. */
    Optional<UUID> cutShort(UUID cooperative, UUID parcel) {
        return sql.first(
                """
                select import_id from parcel_import
                where cooperative_id = ? and parcel_id = ? and finished_at is null
                order by started_at desc limit 1
                """,
                row -> row.getObject(1, UUID.class),
                cooperative,
                parcel);
    }

    void begin(UUID id, OfficeUser by, ParcelHead head, String fileName, long frames, Instant now) {
        sql.run(
                """
                insert into parcel_import (cooperative_id, import_id, parcel_id, terminal_id,
                  file_name, started_at, imported_by, frames)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (cooperative_id, import_id) do nothing
                """,
                by.cooperative(),
                id,
                head.parcel(),
                head.subject(),
                fileName,
                now,
                by.id(),
                frames);
    }

    void advance(UUID cooperative, UUID id, long frames, Counts counts) {
        sql.run(
                """
                update parcel_import
                set frames = greatest(frames, ?), events = events + ?, recorded = recorded + ?,
                    for_attention = for_attention + ?, set_aside = set_aside + ?
                where cooperative_id = ? and import_id = ?
                """,
                frames,
                counts.events(),
                counts.recorded(),
                counts.forAttention(),
                counts.setAside(),
                cooperative,
                id);
    }

    /** A file that is gone on with is read from its start: damage is counted anew. */
    void forgetDamage(UUID cooperative, UUID id) {
        sql.run(
                """
                update parcel_import set damaged = 0, damage_places = ''
                where cooperative_id = ? and import_id = ?
                """,
                cooperative,
                id);
    }

    void noteDamage(UUID cooperative, UUID id, Damage damage) {
        sql.run(
                """
                update parcel_import
                set damage_places = case when damaged < ? then ltrim(damage_places || ' ' || ?)
                      else damage_places end,
                    damaged = damaged + 1
                where cooperative_id = ? and import_id = ?
                """,
                PLACES_MAX,
                damage.kind() + "@" + damage.at(),
                cooperative,
                id);
    }

    void finish(UUID cooperative, UUID id, boolean complete, Instant now) {
        sql.run(
                """
                update parcel_import set finished_at = ?, complete = ?
                where cooperative_id = ? and import_id = ?
                """,
                now,
                complete,
                cooperative,
                id);
    }

    Optional<Imported> find(UUID cooperative, UUID id) {
        return read(IMPORTS + " and i.import_id = ?", cooperative, id).stream().findFirst();
    }

    /** The last of them first. */
    List<Imported> latest(UUID cooperative, int limit) {
        return read(IMPORTS + " order by i.started_at desc limit ?", cooperative, limit);
    }

    private List<Imported> read(String query, UUID cooperative, Object argument) {
        Map<UUID, List<NumberRange>> gaps = missing.of(cooperative);
        return sql.list(query, row -> imported(row, gaps), cooperative, argument);
    }

    private static Imported imported(ResultSet row, Map<UUID, List<NumberRange>> gaps)
            throws SQLException {
        return new Imported(
                row.getObject("import_id", UUID.class),
                row.getString("code"),
                row.getString("file_name"),
                row.getString("display_name"),
                Sql.time(row, "started_at").orElseThrow(),
                Sql.time(row, "finished_at"),
                new Counts(
                        row.getLong("events"),
                        row.getLong("recorded"),
                        row.getLong("for_attention"),
                        row.getLong("set_aside")),
                row.getLong("damaged"),
                places(row.getString("damage_places")),
                row.getBoolean("complete"),
                gaps.getOrDefault(row.getObject("terminal_id", UUID.class), List.of()));
    }

    private static List<Damage> places(String places) {
        return Arrays.stream(places.split(" "))
                .filter(it -> !it.isEmpty())
                .map(it -> it.split("@"))
                .map(it -> new Damage(Long.parseLong(it[1]), Damage.Kind.valueOf(it[0])))
                .toList();
    }
}
