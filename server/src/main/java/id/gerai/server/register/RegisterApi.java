package id.gerai.server.register;

import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.report.ReportFiles;
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

import jakarta.transaction.Transactional;

import java.time.LocalDate;

/** The book of members, to read and to print. */
@Controller("/api/members")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class RegisterApi {
    private final MemberRegister register;
    private final ReportFiles files;
    private final OutletService outlets;
    private final Audit audit;

    RegisterApi(MemberRegister register, ReportFiles files, OutletService outlets, Audit audit) {
        this.register = register;
        this.files = files;
        this.outlets = outlets;
        this.audit = audit;
    }

    /**
     * The register.
     *
     * @param asOf today where it is not given
     * @param format {@code json}, {@code pdf} or {@code xlsx}
     */
    @Get("/register")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, ReportFiles.XLSX})
    @Transactional
    public HttpResponse<?> register(
            @Nullable @QueryValue("as_of") LocalDate asOf,
            @QueryValue(defaultValue = "json") String format,
            Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        LocalDate day = asOf == null ? outlets.today(by.cooperative()) : asOf;
        return answer(by, register.asOf(by.cooperative(), day), format);
    }

    /**
     * The movements.
     *
     * @param from the first day of the year of the last where it is not given
     * @param to today where it is not given
     * @param format {@code json}, {@code pdf} or {@code xlsx}
     */
    @Get("/movements")
    @Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_PDF, ReportFiles.XLSX})
    @Transactional
    public HttpResponse<?> movements(
            @Nullable @QueryValue LocalDate from,
            @Nullable @QueryValue LocalDate to,
            @QueryValue(defaultValue = "json") String format,
            Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        LocalDate until = to == null ? outlets.today(by.cooperative()) : to;
        LocalDate since = from == null ? until.withDayOfYear(1) : from;
        return answer(by, register.movements(by.cooperative(), since, until), format);
    }

    /** Lists of persons that leave the system leave a trace. */
    private HttpResponse<?> answer(OfficeUser by, Report report, String format) {
        if (!format.equals("json")) {
            audit.record(by, "EXPORT_REGISTER", report.name() + " " + format);
        }
        return files.answer(by, report, format);
    }
}
