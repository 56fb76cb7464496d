package id.gerai.server.report.book;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReportRefusal;
import id.gerai.server.report.Drill;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.book.EntryStore.BookEntry;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report.Column;
import id.gerai.server.report.table.Report.Kind;
import id.gerai.server.report.table.Report.Rows;
import id.gerai.server.report.table.Report.Weight;

import jakarta.inject.Singleton;

import java.util.List;

/** The entries of an account with what stood on it after each. */
@Singleton
class AccountLines {
    static final int MOST = 100_000;

    private final EntryStore entries;

    AccountLines(EntryStore entries) {
        this.entries = entries;
    }

    static List<Column> columns() {
        return List.of(
                new Column("date", Texts.get("report.column.date"), Kind.CODE),
                new Column("description", Texts.get("report.column.description"), Kind.LABEL),
                new Column("member", Texts.get("report.column.member"), Kind.CODE),
                new Column("debit", Texts.get("report.column.debit"), Kind.FIGURE),
                new Column("credit", Texts.get("report.column.credit"), Kind.FIGURE),
                new Column("balance", Texts.get("report.column.balance"), Kind.FIGURE));
    }

    /** Opening balance, every entry, what the period came to. */
    Rows of(ReportRequest request, AccountCode account) {
        List<BookEntry> found =
                request.member().isPresent()
                        ? entries.ofMember(request, account, request.member().get(), MOST + 1)
                        : entries.of(request, account, MOST + 1);
        requireNotTooMany(found);
        Rupiah opening = entries.opening(request, account);
        Rows rows = new Rows();
        rows.row(
                Weight.SUBTOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.opening")),
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.EMPTY,
                Cell.of(opening));
        Rupiah balance = opening;
        Rupiah debit = Rupiah.ZERO;
        Rupiah credit = Rupiah.ZERO;
        for (BookEntry it : found) {
            Rupiah in = it.amount().max(Rupiah.ZERO);
            Rupiah out = it.amount().negated().max(Rupiah.ZERO);
            debit = debit.plus(in);
            credit = credit.plus(out);
            balance = balance.plus(it.amount());
            rows.row(
                    Drill.toJournal(it.journal()),
                    0,
                    new Cell.Day(it.date()),
                    Cell.of(it.description()),
                    Cell.of(it.memberNo().orElse("")),
                    Cell.orEmpty(in),
                    Cell.orEmpty(out),
                    Cell.of(balance));
        }
        rows.row(
                Weight.TOTAL,
                0,
                Cell.EMPTY,
                Cell.of(Texts.get("report.closing")),
                Cell.EMPTY,
                Cell.of(debit),
                Cell.of(credit),
                Cell.of(balance));
        return rows;
    }

    static void requireNotTooMany(List<BookEntry> found) {
        if (found.size() > MOST) {
            throw RefusedException.because(BookReportRefusal.TOO_MANY_ENTRIES, MOST).at("from");
        }
    }
}
