package id.gerai.server.register;

import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.member.Sex;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the book from the movements up to a day, and persons as they are known now. */
@Singleton
class RegisterStore {
    private final Sql sql;

    RegisterStore(Sql sql) {
        this.sql = sql;
    }

    /** Everybody who had come into the register by a day, in the order of admission. */
    List<RegisteredMember> asOf(UUID cooperative, LocalDate day) {
        return sql.list(
                """
                select m.member_no, p.name, p.birth_place, p.birth_date, p.sex, p.occupation,
                  p.address, m.member_type, v.applied_on, v.admitted_on, v.numbers,
                  ended.kind as end_kind, ended.happened_on as ended_on,
                  ended.reason as end_reason, ended.stays
                from member m
                join person p on p.cooperative_id = m.cooperative_id and p.person_id = m.person_id
                join (
                  select member_id, min(happened_on) as applied_on,
                    min(happened_on) filter (where kind = 'ADMITTED') as admitted_on,
                    string_agg(movement_no::text, ', ' order by movement_no) as numbers
                  from member_movement where cooperative_id = ? and happened_on <= ?
                  group by member_id) v on v.member_id = m.member_id
                left join (
                  select e.member_id, e.kind, e.happened_on, e.reason, o.member_no as stays
                  from member_movement e
                  left join member o
                    on o.cooperative_id = e.cooperative_id and o.member_id = e.other_member_id
                  where e.cooperative_id = ? and e.happened_on <= ?
                    and e.kind not in ('APPLIED', 'ADMITTED')) ended on ended.member_id = m.member_id
                where m.cooperative_id = ?
                order by v.admitted_on nulls last, v.applied_on, m.member_no
                """,
                RegisterStore::member,
                cooperative,
                day,
                cooperative,
                day,
                cooperative);
    }

    private static RegisteredMember member(ResultSet row) throws SQLException {
        Optional<RegisteredMember.End> end = Optional.empty();
        if (row.getString("end_kind") != null) {
            String stays = row.getString("stays");
            end =
                    Optional.of(
                            new RegisteredMember.End(
                                    MovementKind.valueOf(row.getString("end_kind")),
                                    row.getObject("ended_on", LocalDate.class),
                                    stays == null ? row.getString("end_reason") : stays));
        }
        return new RegisteredMember(
                row.getString("member_no"),
                row.getString("name"),
                row.getString("birth_place"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Optional.ofNullable(row.getString("sex")).map(Sex::valueOf),
                row.getString("occupation"),
                row.getString("address"),
                MemberType.valueOf(row.getString("member_type")),
                row.getObject("applied_on", LocalDate.class),
                Optional.ofNullable(row.getObject("admitted_on", LocalDate.class)),
                end,
                row.getString("numbers"));
    }
}
