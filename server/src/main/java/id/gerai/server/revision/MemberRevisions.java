package id.gerai.server.revision;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.UUID;

/** Has the tills told of members again, because something that goes for all of them changed. */
@Singleton
public class MemberRevisions {
    private final Sql sql;
    private final Revisions revisions;

    MemberRevisions(Sql sql, Revisions revisions) {
        this.sql = sql;
        this.revisions = revisions;
    }

    /** All members, in the order of their ids; last in a transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellAll(UUID cooperative) {
        int members =
                sql.first(
                                "select count(*) from member where cooperative_id = ?",
                                row -> row.getInt(1),
                                cooperative)
                        .orElseThrow();
        long first = revisions.advance(cooperative, members) - members;
        sql.run(
                """
                update member m set revision = ? + n.position
                from (select member_id, row_number() over (order by member_id) as position
                      from member where cooperative_id = ?) n
                where m.cooperative_id = ? and m.member_id = n.member_id
                """,
                first,
                cooperative,
                cooperative);
    }
}
