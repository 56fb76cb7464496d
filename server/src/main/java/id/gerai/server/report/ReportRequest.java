package id.gerai.server.report;

import id.gerai.ledger.account.AccountCode;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What a report is asked for.
 *
 * @param from the first day
 * @param to the last day; reports as of a day look at this one
 * @param account where a report is about one account
 * @param member where a report is about one member, by number
 */
public record ReportRequest(
        UUID cooperative,
        LocalDate from,
        LocalDate to,
        Optional<AccountCode> account,
        Optional<String> member) {}
