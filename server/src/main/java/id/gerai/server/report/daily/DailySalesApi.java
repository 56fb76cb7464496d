package id.gerai.server.report.daily;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.report.daily.DailySales.Outlet;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import java.time.LocalDate;
import java.util.UUID;

/** The figures of the daily sales page for programs. */
@Controller("/api/reports/daily")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class DailySalesApi {
    private final DailySalesService service;

    DailySalesApi(DailySalesService service) {
        this.service = service;
    }

    /**
     * One outlet's business date.
     *
     * @param outlet its id
     * @param date the business date
     */
    @Get
    DailyFigures day(
            Authentication authentication, @QueryValue UUID outlet, @QueryValue LocalDate date) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        Outlet known =
                service.outlets(cooperative).stream()
                        .filter(candidate -> candidate.id().equals(outlet))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        RefusedException.because(ReportRefusal.OUTLET_UNKNOWN)
                                                .at("outlet"));
        return DailyFigures.of(service.day(cooperative, known, date));
    }
}
