package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register's rows. */
@Singleton
class MemberStore {
    /** SQL for what member {@code m} owes on entry: everybody what was valid when they joined. */
    static final String ENTRY_SHARE =
            """
            coalesce((
              select r.amount from share_rate r
              where r.cooperative_id = m.cooperative_id and r.kind = 'PRINCIPAL'
                and r.valid_from <= m.joined_on
              order by r.valid_from desc limit 1), 0)\
            """;

    private final Sql sql;

    MemberStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * Somebody entering.
     *
     * @param id of the membership
     */
    record Entry(UUID id, UUID person, NewMember member) {}

    void insert(UUID cooperative, List<Entry> entries, long firstRevision) {
        Rows rows =
                Rows.into(
                        "member",
                        "cooperative_id,member_id,member_no,person_id,member_type,card_barcode,joined_on,"
                            + "status,revision");
        long revision = firstRevision;
        for (Entry entry : entries) {
            NewMember member = entry.member();
            rows.add(
                    cooperative,
                    entry.id(),
                    member.number(),
                    entry.person(),
                    member.type().name(),
                    member.cardBarcode(),
                    member.joinedOn(),
                    member.status().name(),
                    revision);
            revision++;
        }
        sql.insert(rows);
    }

    /** Which of the numbers are in the register. */
    List<String> knownNumbers(UUID cooperative, Collection<String> numbers) {
        return sql.list(
                "select member_no from member where cooperative_id = ? and member_no = any(?)",
                row -> row.getString(1),
                cooperative,
                numbers.toArray(String[]::new));
    }

    Optional<UUID> idOf(UUID cooperative, String number) {
        return sql.first(
                "select member_id from member where cooperative_id = ? and member_no = ?",
                row -> row.getObject(1, UUID.class),
                cooperative,
                number);
    }

    /** The membership and whose it is, held until the transaction ends. */
    Optional<Membership> lock(UUID cooperative, String number) {
        return membership(
                "m.cooperative_id = ? and m.member_no = ? for no key update of m",
                cooperative,
                number);
    }

    /** The membership that a person has now. */
    Optional<Membership> current(UUID cooperative, UUID person) {
        return membership(
                "m.cooperative_id = ? and m.person_id = ? and m.status in ('CANDIDATE', 'ACTIVE')",
                cooperative,
                person);
    }

    /** The latest that a person had. */
    Optional<Membership> latest(UUID cooperative, UUID person) {
        return membership(
                "m.cooperative_id = ? and m.person_id = ? order by m.joined_on desc limit 1",
                cooperative,
                person);
    }

    private Optional<Membership> membership(String which, Object... arguments) {
        return sql.first(
                """
                select m.member_id, m.member_no, m.person_id, m.status, m.joined_on, m.left_on,
                  m.merged_into_id
                from member m where %s
                """
                        .formatted(which),
                row ->
                        new Membership(
                                row.getObject("member_id", UUID.class),
                                row.getString("member_no"),
                                row.getObject("person_id", UUID.class),
                                MemberStatus.valueOf(row.getString("status")),
                                row.getObject("joined_on", LocalDate.class),
                                Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                                Optional.ofNullable(row.getObject("merged_into_id", UUID.class))),
                arguments);
    }

    void change(UUID cooperative, UUID id, MemberType type, String card, long revision) {
        sql.run(
                """
                update member set member_type = ?, card_barcode = ?, revision = ?
                where cooperative_id = ? and member_id = ?
                """,
                type.name(),
                card,
                revision,
                cooperative,
                id);
    }

    void forgetCard(UUID cooperative, UUID id, long revision) {
        sql.run(
                """
                update member set card_barcode = '', revision = ?
                where cooperative_id = ? and member_id = ?
                """,
                revision,
                cooperative,
                id);
    }

    void end(UUID cooperative, UUID id, MemberStatus status, LocalDate on, long revision) {
        sql.run(
                """
                update member set status = ?, left_on = ?, revision = ?
                where cooperative_id = ? and member_id = ?
                """,
                status.name(),
                on,
                revision,
                cooperative,
                id);
    }

    /** Whatever was merged into the one that goes belongs to the one that stays from now on. */
    void merge(UUID cooperative, Membership merged, Membership into, LocalDate on, long revision) {
        sql.run(
                """
                update member set merged_into_id = ?
                where cooperative_id = ? and merged_into_id = ?
                """,
                into.id(),
                cooperative,
                merged.id());
        sql.run(
                """
                update member
                set status = 'LEFT', left_on = ?, merged_into_id = ?, revision = ?
                where cooperative_id = ? and member_id = ?
                """,
                on,
                into.id(),
                revision,
                cooperative,
                merged.id());
        sql.run(
                "update member set person_id = ? where cooperative_id = ? and person_id = ?",
                into.person(),
                cooperative,
                merged.person());
    }

    /** What a member owes of it by the day of joining, and has paid; called with the row held. */
    PrincipalShare entryShareOf(UUID cooperative, UUID member) {
        return sql.first(
                        """
                        select %s as required,
                          coalesce((
                            select s.balance from share_account s
                            where s.cooperative_id = m.cooperative_id
                              and s.member_id = m.member_id and s.kind = 'PRINCIPAL'), 0) as paid
                        from member m where m.cooperative_id = ? and m.member_id = ?
                        """
                                .formatted(ENTRY_SHARE),
                        row ->
                                new PrincipalShare(
                                        Rupiah.of(row.getLong("required")),
                                        Rupiah.of(row.getLong("paid"))),
                        cooperative,
                        member)
                .orElseThrow();
    }

    /** What everybody pays on entry; zero where the cooperative has not said. */
    Rupiah entryShare(UUID cooperative) {
        return sql.first(
                        "select principal_share from cooperative where cooperative_id = ?",
                        row -> Rupiah.of(row.getLong(1)),
                        cooperative)
                .orElseThrow();
    }
}
