package id.gerai.server.seal;

/** What the hash of a journal is made of. */
public final class JournalHash {
    /**
     * SQL for the hash of journal {@code j}: SHA-256 in hexadecimal over its fields and the lines
     * of its entries by number, behind vertical bars; free text behind its length, absent fields
     * empty.
     */
    public static final String SQL =
            """
            encode(sha256(convert_to(
              j.journal_id || '|' || j.fiscal_year || '|' || to_char(j.posting_date, 'YYYY-MM-DD') || '|'
              || coalesce(to_char(j.occurred_on, 'YYYY-MM-DD'), '') || '|' || j.kind || '|'
              || length(j.description) || ':' || j.description || '|' || length(j.attachment) || ':' || j.attachment || '|' || coalesce(j.reverses_id::text, '') || '|' || coalesce(j.recorded_by::text, '')
              || '|' || (extract(epoch from j.recorded_at) * 1000000)::bigint
              || coalesce((
                select string_agg(E'\\n' || e.line_no || '|' || e.account_code || '|'
                  || coalesce(e.member_id::text, '') || '|' || e.amount, '' order by e.line_no)
                from journal_entry e
                where e.cooperative_id = j.cooperative_id and e.journal_id = j.journal_id), ''),
              'UTF8')), 'hex')
            """;

    private JournalHash() {}
}
