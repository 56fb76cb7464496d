package id.gerai.server.member;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** The numbers that new members get. */
@Singleton
public class MemberNumbers {
    private static final int WIDTH = 4;

    private final Sql sql;

    MemberNumbers(Sql sql) {
        this.sql = sql;
    }

    /**
     * Numbers that nobody has, one above the other, as wide as the longest there is. Two at once
     * may be told the same: the register then refuses the second, who asks again.
     */
    public List<String> next(UUID cooperative, int count) {
        record Last(long number, int width) {}
        Last last =
                sql.first(
                                """
                                select coalesce(max(member_no::bigint), 0), coalesce(max(length(member_no)), 0)
                                from member
                                where cooperative_id = ? and member_no ~ '^[0-9]{1,12}$'
                                """,
                                row -> new Last(row.getLong(1), row.getInt(2)),
                                cooperative)
                        .orElseThrow();
        String form = "%0" + Math.max(WIDTH, last.width()) + "d";
        return LongStream.rangeClosed(last.number() + 1, last.number() + count)
                .mapToObj(form::formatted)
                .toList();
    }
}
