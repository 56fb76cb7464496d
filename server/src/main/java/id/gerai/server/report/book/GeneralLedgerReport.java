package id.gerai.server.report.book;

import id.gerai.ledger.account.AccountCode;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.BookReport;
import id.gerai.server.report.BookReportRefusal;
import id.gerai.server.report.Periods;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.table.Report;

import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.List;

/** Buku besar: one account, entry by entry, with its running balance; of one member if asked. */
@Singleton
class GeneralLedgerReport implements BookReport {
    private final EntryStore entries;
    private final AccountLines lines;

    GeneralLedgerReport(EntryStore entries, AccountLines lines) {
        this.entries = entries;
        this.lines = lines;
    }

    @Override
    public String name() {
        return "general-ledger";
    }

    @Override
    public Report make(ReportRequest request) {
        AccountCode account =
                request.account()
                        .orElseThrow(
                                () ->
                                        RefusedException.because(BookReportRefusal.ACCOUNT_MISSING)
                                                .at("account"));
        String accountName =
                entries.accountName(request.cooperative(), account)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        BookReportRefusal.ACCOUNT_UNKNOWN, account)
                                                .at("account"));
        List<String> about = new ArrayList<>();
        about.add(account + " " + accountName);
        request.member().ifPresent(it -> about.add(Texts.get("report.member", it)));
        about.add(Periods.of(request));
        return new Report(
                name(),
                Texts.get("report.general_ledger"),
                about,
                AccountLines.columns(),
                lines.of(request, account).list(),
                false);
    }
}
