package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.Sex;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Looks members up, for the office. */
@Singleton
public class MemberFinder {
    /** How many of those found are told at once. */
    static final int PAGE = 100;

    private static final String SELECT =
            """
            select m.member_id, m.member_no, p.name, m.status, m.member_type, m.joined_on, m.left_on,
                   p.birth_place, p.birth_date, p.sex, p.occupation, p.address, p.phone,
                   p.nik_masked, m.card_barcode
            from member m
            join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
            where m.cooperative_id = ? and\s\
            """;

    private final Sql sql;

    MemberFinder(Sql sql) {
        this.sql = sql;
    }

    /**
     * Members whose number begins or whose name contains what is looked for, by number.
     *
     * @param after the last number of the page before; empty for the first
     */
    @Transactional
    public List<MemberView> find(UUID cooperative, String text, String after) {
        String plain = text.strip().replaceAll("[\\\\%_]", "\\\\$0");
        return sql.list(
                SELECT
                        + "(m.member_no like ? or p.name ilike ?) and m.member_no > ?"
                        + " order by m.member_no limit ?",
                MemberFinder::view,
                cooperative,
                plain + "%",
                "%" + plain + "%",
                after,
                PAGE);
    }

    /**
     * The member with a number.
     *
     * @throws RefusedException if there is none
     */
    @Transactional
    public MemberView one(UUID cooperative, String number) {
        return sql.first(SELECT + "m.member_no = ?", MemberFinder::view, cooperative, number)
                .orElseThrow(
                        () ->
                                RefusedException.because(MemberRefusal.MEMBER_UNKNOWN, number)
                                        .at("member_no"));
    }

    /** All memberships of a person, the first one first. */
    @Transactional
    public List<MemberView> of(UUID cooperative, UUID person) {
        return sql.list(
                SELECT + "m.person_id = ? order by m.joined_on, m.member_no",
                MemberFinder::view,
                cooperative,
                person);
    }

    private static MemberView view(ResultSet row) throws SQLException {
        return new MemberView(
                row.getObject("member_id", UUID.class),
                row.getString("member_no"),
                row.getString("name"),
                MemberStatus.valueOf(row.getString("status")),
                MemberType.valueOf(row.getString("member_type")),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                row.getString("birth_place"),
                row.getObject("birth_date", LocalDate.class),
                Optional.ofNullable(row.getString("sex")).map(Sex::valueOf).orElse(null),
                row.getString("occupation"),
                row.getString("address"),
                row.getString("phone"),
                row.getString("nik_masked"),
                row.getString("card_barcode"));
    }
}
