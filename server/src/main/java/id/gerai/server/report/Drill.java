package id.gerai.server.report;

import id.gerai.ledger.account.AccountCode;

import java.util.UUID;

/** The addresses of reports that explain a figure. */
public final class Drill {
    private static final String BASE = "/api/reports/books/";

    private Drill() {}

    /** Another report over the same period. */
    public static String to(String name, ReportRequest request) {
        return BASE + name + "?from=" + request.from() + "&to=" + request.to();
    }

    /** What moved on an account over the same period. */
    public static String toAccount(AccountCode account, ReportRequest request) {
        return to("general-ledger", request) + "&account=" + account;
    }

    /** One journal, and through it the receipt it came from. */
    public static String toJournal(UUID journal) {
        return "/api/journals/" + journal;
    }
}
