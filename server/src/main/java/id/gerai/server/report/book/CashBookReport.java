package id.gerai.server.report.book;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.Report.Rows;

import jakarta.inject.Singleton;

import java.util.List;
import java.util.Optional;

/** Buku kas: each place of money in turn, or the one asked for. */
@Singleton
class CashBookReport implements BookReport {
    private static final List<AccountCode> PLACES =
            List.of(
                    ChartOfAccounts.CASH_ON_HAND,
                    ChartOfAccounts.PETTY_CASH,
                    ChartOfAccounts.DRAWER,
                    ChartOfAccounts.BANK,
                    ChartOfAccounts.SAVINGS_BANK);

    private static final Cell NOTHING = Cell.of(Rupiah.ZERO);

    private final EntryStore entries;
    private final AccountLines lines;

    CashBookReport(EntryStore entries, AccountLines lines) {
        this.entries = entries;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "cash-book";
    }

    @Override
    public Report make(ReportRequest request) {
        Rows rows = new Rows();
        for (AccountCode place : request.account().map(List::of).orElse(PLACES)) {
            Optional<String> called = entries.accountName(request.cooperative(), place);
            Rows found = lines.of(request, place);
            boolean untouched =
                    found.list().size() == 2
                            && found.list().getLast().cells().getLast().equals(NOTHING);
            if (called.isPresent() && !(untouched && request.account().isEmpty())) {
                rows.heading(Cell.EMPTY, Cell.of(place + " " + called.get()));
                rows.all(found);
            }
        }
        return new Report(
                name(),
                Texts.get("report.cash_book"),
                List.of(Periods.of(request), Texts.get("report.in_rupiah")),
                AccountLines.columns(),
                rows.list(),
                false);
    }
}
