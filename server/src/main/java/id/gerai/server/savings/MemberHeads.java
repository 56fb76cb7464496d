package id.gerai.server.savings;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.server.member.MemberService;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** Members as lists of amounts name them. */
@Singleton
public class MemberHeads {
    private final Sql sql;
    private final MemberService members;

    MemberHeads(Sql sql, MemberService members) {
        this.sql = sql;
        this.members = members;
    }

    /**
     * The member with a number.
     *
     * @throws id.gerai.server.problem.RefusedException if there is none
     */
    @Transactional
    public MemberHead byNumber(UUID cooperative, String number) {
        UUID id = members.idOf(cooperative, number);
        return of(cooperative, List.of(id)).get(id);
    }

    /** Those with the ids, by number. */
    @Transactional
    public SequencedMap<UUID, MemberHead> of(UUID cooperative, Collection<UUID> ids) {
        SequencedMap<UUID, MemberHead> heads = new LinkedHashMap<>();
        sql.list(
                """
                select m.member_id, m.member_no, p.name, m.status, m.joined_on, m.left_on
                from member m
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                where m.cooperative_id = ? and m.member_id = any(?)
                order by m.member_no
                """,
                row -> {
                    UUID id = row.getObject("member_id", UUID.class);
                    return heads.put(
                            id,
                            new MemberHead(
                                    id,
                                    row.getString("member_no"),
                                    row.getString("name"),
                                    MemberStatus.valueOf(row.getString("status")),
                                    row.getObject("joined_on", LocalDate.class),
                                    Optional.ofNullable(
                                            row.getObject("left_on", LocalDate.class))));
                },
                cooperative,
                Sql.ids(ids));
        return heads;
    }
}
