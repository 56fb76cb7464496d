package id.gerai.server.seal;

/**
 * What the hash of a journal is made of: SHA-256 in hexadecimal over its fields and the lines of
 * its entries by number, behind vertical bars; free text behind its length, absent fields empty.
 */
public final class JournalHash {
    /** SQL for the lines of journal {@code e.journal_id}, over entries {@code e}. */
    private static final String LINES =
            """
            string_agg(E'\\n' || e.line_no || '|' || e.account_code || '|'
              || coalesce(e.member_id::text, '') || '|' || e.amount, '' order by e.line_no)
            """;

    /** SQL for the hash of journal {@code j}; best for a few. */
    public static final String OF_ONE =
            over(
                    """
                    (select %s from journal_entry e
                     where e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id)
                    """
                            .formatted(LINES));

    /** SQL for the hash of journal {@code j} beside its {@code l.lines}; best for all. */
    public static final String BESIDE_LINES = over("l.lines");

    /** SQL for {@code l}: the lines of every journal. */
    public static final String ALL_LINES =
            """
            (select e.cooperative_id, e.journal_id, %s as lines
             from journal_entry e group by e.cooperative_id, e.journal_id) l
            """
                    .formatted(LINES);

    private JournalHash() {}

    private static String over(String lines) {
        return """
        encode(sha256(convert_to(
          j.journal_id || '|' || j.fiscal_year || '|' || to_char(j.posting_date, 'YYYY-MM-DD') || '|'
          || coalesce(to_char(j.occurred_on, 'YYYY-MM-DD'), '') || '|' || j.kind || '|'
          || length(j.description) || ':' || j.description || '|'
          || length(j.attachment) || ':' || j.attachment || '|'
          || coalesce(j.reverses_id::text, '') || '|' || coalesce(j.recorded_by::text, '')
          || '|' || (extract(epoch from j.recorded_at) * 1000000)::bigint
          || coalesce(%s, ''), 'UTF8')), 'hex')
        """
                .formatted(lines);
    }
}
