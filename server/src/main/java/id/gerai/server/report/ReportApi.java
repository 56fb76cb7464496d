package id.gerai.server.report;

import id.gerai.ledger.account.AccountCode;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.report.table.Report;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reports on the books, as data, on paper and as spreadsheets. A row that another report explains
 * names its address.
 */
@Controller("/api/reports/books")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class ReportApi {
    private final ReportService reports;
    private final ReportFiles files;

    ReportApi(ReportService reports, ReportFiles files) {
        this.reports = reports;
        this.files = files;
    }

    /** The names of all reports. */
    @Get
    List<String> names() {
        return reports.names();
    }

    /**
     * A report.
     *
     * @param from first day; the first of the year of the last day where it is not given
     * @param to last day
     * @param account four digits, for reports on one account
     * @param member number, for reports on one member
     * @param format {@code json}, {@code pdf} or {@code xlsx}
     */
    @Get("/{name}")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, ReportFiles.XLSX})
    HttpResponse<?> report(
            String name,
            @Nullable @QueryValue LocalDate from,
            @QueryValue LocalDate to,
            @Nullable @QueryValue String account,
            @Nullable @QueryValue String member,
            @QueryValue(defaultValue = "json") String format,
            Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        ReportRequest request =
                new ReportRequest(
                        user.cooperative(),
                        from == null ? to.withDayOfYear(1) : from,
                        to,
                        account(account),
                        Optional.ofNullable(member));
        Report report = reports.make(name, request);
        return files.answer(user, report, format);
    }

    private static Optional<AccountCode> account(@Nullable String digits) {
        if (digits == null) {
            return Optional.empty();
        }
        if (!digits.matches("[1-7]\\d{3}")) {
            throw RefusedException.because(BookReportRefusal.ACCOUNT_UNKNOWN, digits).at("account");
        }
        return Optional.of(AccountCode.of(digits));
    }
}
