package id.gerai.server.report.book;

import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The books as a text journal that hledger and Ledger read, for auditors with tools of their own. A
 * member's entry stands on a sub-account with the member's number; the journal's id is a comment.
 */
@Singleton
public class TextJournal {
    private final Sql sql;

    TextJournal(Sql sql) {
        this.sql = sql;
    }

    /** Writes all journals from one day to another, in the order of the books, as UTF-8. */
    @Transactional
    public void write(UUID cooperative, LocalDate from, LocalDate to, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        Draft draft = new Draft(text);
        try {
            sql.each(
                    """
                    select e.journal_id, e.posting_date, j.description, e.account_code, a.name, m.member_no, e.amount
                    from journal_entry e
                    join journal j on j.cooperative_id = e.cooperative_id and j.journal_id = e.journal_id
                    join account a on a.cooperative_id = e.cooperative_id and a.code = e.account_code
                    left join member m on m.cooperative_id = e.cooperative_id and m.member_id = e.member_id
                    where e.cooperative_id = ? and e.posting_date between ? and ?
                    order by e.posting_date, j.recorded_at, e.journal_id, e.line_no
                    """,
                    draft::add,
                    cooperative,
                    from,
                    to);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        text.flush();
    }

    private static final class Draft {
        private final Writer text;
        private String current = "";

        Draft(Writer text) {
            this.text = text;
        }

        void add(ResultSet row) throws SQLException {
            try {
                String journal = row.getString("journal_id");
                if (!journal.equals(current)) {
                    current = journal;
                    text.write(
                            "\n%s %s  ; %s\n"
                                    .formatted(
                                            row.getString("posting_date"),
                                            oneLine(row.getString("description")),
                                            journal));
                }
                String member = row.getString("member_no");
                text.write(
                        "    %s %s%s  %d\n"
                                .formatted(
                                        row.getString("account_code"),
                                        oneLine(row.getString("name")),
                                        member == null ? "" : ":" + oneLine(member),
                                        row.getLong("amount")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Two blanks end an account's name and a semicolon begins a comment. */
        private static String oneLine(String words) {
            return words.replace(';', ',').strip().replaceAll("\\s+", " ");
        }
    }
}
