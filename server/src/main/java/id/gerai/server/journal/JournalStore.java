package id.gerai.server.journal;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.journal.Entry;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    Optional<PostedJournal> find(UUID cooperative, UUID id) {
        List<Entry> entries = entries(cooperative, id);
        return sql.first(
                """
                select j.kind, j.posting_date, j.occurred_on, j.description, j.attachment,
                  j.reverses_id, j.recorded_at, r.journal_id as reversed_by,
                  exists (select from event v
                    where v.cooperative_id = j.cooperative_id and v.event_id = j.journal_id) as from_till
                from journal j
                left join journal r on r.cooperative_id = j.cooperative_id and r.reverses_id = j.journal_id
                where j.cooperative_id = ? and j.journal_id = ?
                """,
                row ->
                        new PostedJournal(
                                new Journal(
                                        id,
                                        JournalKind.valueOf(row.getString("kind")),
                                        row.getObject("posting_date", LocalDate.class),
                                        row.getString("description"),
                                        Optional.ofNullable(
                                                row.getObject("reverses_id", UUID.class)),
                                        entries),
                                Optional.ofNullable(row.getObject("occurred_on", LocalDate.class)),
                                row.getString("attachment"),
                                Sql.time(row, "recorded_at").orElseThrow(),
                                Optional.ofNullable(row.getObject("reversed_by", UUID.class)),
                                row.getBoolean("from_till")),
                cooperative,
                id);
    }

    private List<Entry> entries(UUID cooperative, UUID id) {
        return sql.list(
                """
                select account_code, member_id, amount from journal_entry
                where cooperative_id = ? and journal_id = ? order by line_no
                """,
                row ->
                        new Entry(
                                AccountCode.of(row.getString("account_code")),
                                Optional.ofNullable(row.getObject("member_id", UUID.class)),
                                Rupiah.of(row.getLong("amount"))),
                cooperative,
                id);
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
