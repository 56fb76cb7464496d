package id.gerai.server.journal;

import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Journals and their entries. */
@Singleton
class JournalStore {
    private final Sql sql;

    JournalStore(Sql sql) {
        this.sql = sql;
    }

    void insert(UUID cooperative, Instant recordedAt, List<Posting> postings) {
        Rows journals =
                Rows.into(
                        "journal",
                        "cooperative_id,journal_id,fiscal_year,posting_date,occurred_on,kind,description,"
                            + "attachment,reverses_id,recorded_at,recorded_by");
        Rows entries =
                Rows.into(
                        "journal_entry",
                        "cooperative_id,journal_id,line_no,account_code,member_id,amount,posting_date");
        for (Posting posting : postings) {
            Journal journal = posting.journal();
            journals.add(
                    cooperative,
                    journal.id(),
                    posting.year(),
                    posting.date(),
                    posting.occurredOn().orElse(null),
                    journal.kind().name(),
                    journal.description(),
                    posting.attachment(),
                    journal.reverses().orElse(null),
                    recordedAt,
                    posting.by());
            entries.addTogether(entriesOf(cooperative, posting));
        }
        sql.insert(journals);
        sql.insert(entries);
    }

    /**
     * Waits for whoever closes or locks in the year of a day, and keeps others from it. A journal's
     * foreign key takes the same lock, but only once it is too late to say no in words.
     */
    void holdYear(UUID cooperative, LocalDate date) {
        sql.list(
                """
                select 1 from fiscal_year
                where cooperative_id = ? and ? between starts_on and ends_on for key share
                """,
                row -> row.getInt(1),
                cooperative,
                date);
    }

    List<FiscalYear> years(UUID cooperative) {
        return sql.list(
                """
                select y.year, y.starts_on, y.ends_on, y.closed_at is null as open,
                  array(
                    select l.period from period_lock l
                    where l.cooperative_id = y.cooperative_id and l.fiscal_year = y.year) as locked
                from fiscal_year y where y.cooperative_id = ?
                """,
                row ->
                        new FiscalYear(
                                row.getInt("year"),
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class),
                                row.getBoolean("open"),
                                Set.of((Integer[]) row.getArray("locked").getArray())),
                cooperative);
    }

    /** A calendar year; nothing where it is there already. */
    void openYear(UUID cooperative, int year) {
        sql.run(
                """
                insert into fiscal_year (cooperative_id, year, starts_on, ends_on) values (?, ?, ?, ?)
                on conflict do nothing
                """,
                cooperative,
                year,
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31));
    }

    private static List<Object[]> entriesOf(UUID cooperative, Posting posting) {
        Journal journal = posting.journal();
        List<Object[]> rows = new ArrayList<>();
        for (Entry entry : journal.entries()) {
            rows.add(
                    new Object[] {
                        cooperative,
                        journal.id(),
                        rows.size() + 1,
                        entry.account().digits(),
                        entry.member().orElse(null),
                        entry.amount().amount(),
                        posting.date()
                    });
        }
        return rows;
    }
}
