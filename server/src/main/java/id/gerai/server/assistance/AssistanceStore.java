package id.gerai.server.assistance;

import id.gerai.server.person.NikVault;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Assistance rows, and members by the hash of their NIK. */
@Singleton
class AssistanceStore {
    private final Sql sql;

    AssistanceStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * A member with a NIK.
     *
     * @param hash in hexadecimal, as {@link NikVault} makes it
     */
    record Holder(String hash, UUID member, String number, String name) {}

    /** Assistance that lasts. */
    record Lasting(UUID id, UUID member, String number, String programme, String source) {}

    /** Everybody whose membership lasts and whose NIK is known, by its hash. */
    Map<String, Holder> holders(UUID cooperative) {
        Map<String, Holder> holders = new HashMap<>();
        sql.list(
                """
                select p.nik_hash, m.member_id, m.member_no, p.name
                from member m
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                where m.cooperative_id = ? and m.status in ('CANDIDATE', 'ACTIVE')
                  and p.nik_hash is not null
                """,
                row -> {
                    String hash = HexFormat.of().formatHex(row.getBytes(1));
                    return holders.put(
                            hash,
                            new Holder(
                                    hash,
                                    row.getObject(2, UUID.class),
                                    row.getString(3),
                                    row.getString(4)));
                },
                cooperative);
        return holders;
    }

    /** How many members lack a NIK, and so are in no list that can be compared. */
    int withoutNik(UUID cooperative) {
        return sql.first(
                        """
                        select count(*) from member m
                        join person p
                          on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                        where m.cooperative_id = ? and m.status in ('CANDIDATE', 'ACTIVE')
                          and p.nik_hash is null
                        """,
                        row -> row.getInt(1),
                        cooperative)
                .orElseThrow();
    }

    List<Lasting> lasting(UUID cooperative) {
        return sql.list(
                """
                select a.assistance_id, a.member_id, m.member_no, a.programme, a.source
                from assistance a
                join member m on m.cooperative_id = a.cooperative_id and m.member_id = a.member_id
                where a.cooperative_id = ? and a.until is null
                order by m.member_no, a.programme
                """,
                row ->
                        new Lasting(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                cooperative);
    }

    Optional<UUID> member(UUID cooperative, String number) {
        return sql.first(
                """
                select member_id from member where cooperative_id = ? and member_no = ?
                for no key update
                """,
                row -> row.getObject(1, UUID.class),
                cooperative,
                number);
    }

    List<Assistance> of(UUID cooperative, UUID member) {
        return sql.list(
                """
                select assistance_id, programme, source, since, until from assistance
                where cooperative_id = ? and member_id = ? order by since, programme
                """,
                row ->
                        new Assistance(
                                row.getObject("assistance_id", UUID.class),
                                row.getString("programme"),
                                row.getString("source"),
                                row.getObject("since", LocalDate.class),
                                row.getObject("until", LocalDate.class)),
                cooperative,
                member);
    }

    void add(UUID cooperative, UUID member, Assistance added) {
        sql.insert(
                Rows.into(
                                "assistance",
                                "cooperative_id,assistance_id,member_id,programme,source,since,until")
                        .add(
                                cooperative,
                                added.id(),
                                member,
                                added.programme(),
                                added.source(),
                                added.since(),
                                added.until()));
    }

    /** A day before it began counts as the day it began. */
    void end(UUID cooperative, UUID id, LocalDate until) {
        sql.run(
                """
                update assistance set until = greatest(since, ?)
                where cooperative_id = ? and assistance_id = ?
                """,
                until,
                cooperative,
                id);
    }

    /** Moves what one entry has over to another that has not got it. */
    void carryOver(UUID cooperative, UUID from, UUID into) {
        sql.run(
                """
                update assistance a set member_id = ?
                where a.cooperative_id = ? and a.member_id = ? and not exists (
                  select from assistance b
                  where b.cooperative_id = a.cooperative_id and b.member_id = ?
                    and b.programme = a.programme and b.until is null)
                """,
                into,
                cooperative,
                from,
                into);
        remove(cooperative, from);
    }

    void remove(UUID cooperative, UUID member) {
        sql.run(
                "delete from assistance where cooperative_id = ? and member_id = ?",
                cooperative,
                member);
    }
}
