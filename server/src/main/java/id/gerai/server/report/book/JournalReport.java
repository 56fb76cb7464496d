package id.gerai.server.report.book;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.Drill;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.book.EntryStore.BookEntry;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jurnal umum: every journal with its lines, in the order of the books. */
@Singleton
class JournalReport implements BookReport {
    private final EntryStore entries;

    JournalReport(EntryStore entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public Report make(ReportRequest request) {
        List<BookEntry> found = entries.all(request, AccountLines.MOST + 1);
        AccountLines.requireNotTooMany(found);
        Rows rows = new Rows();
        Optional<UUID> current = Optional.empty();
        for (BookEntry it : found) {
            boolean first = !current.equals(Optional.of(it.journal()));
            current = Optional.of(it.journal());
            rows.row(
                    Drill.toJournal(it.journal()),
                    0,
                    first ? new Cell.Day(it.date()) : Cell.EMPTY,
                    first ? Cell.of(it.description()) : Cell.EMPTY,
                    Cell.of(it.account().digits()),
                    Cell.of(it.accountName()),
                    Cell.of(it.memberNo().orElse("")),
                    Cell.orEmpty(it.amount().max(Rupiah.ZERO)),
                    Cell.orEmpty(it.amount().negated().max(Rupiah.ZERO)));
        }
        Rupiah debit = Rupiah.sum(found.stream().map(it -> it.amount().max(Rupiah.ZERO)).toList());
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.total")),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(debit),
                Cell.of(debit));
        return new Report(
                name(),
                Texts.get("report.journal"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                List.of(
                        new Column("date", Texts.get("report.column.date"), Kind.CODE),
                        new Column(
                                "description", Texts.get("report.column.description"), Kind.LABEL),
                        new Column("account", Texts.get("report.column.account"), Kind.CODE),
                        new Column("name", Texts.get("report.column.name"), Kind.LABEL),
                        new Column("member", Texts.get("report.column.member"), Kind.CODE),
                        new Column("debit", Texts.get("report.column.debit"), Kind.FIGURE),
                        new Column("credit", Texts.get("report.column.credit"), Kind.FIGURE)),
                rows.list(),
                false);
    }
}
