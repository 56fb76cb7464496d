package id.gerai.server.report.daily;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.page.Frames;
import id.gerai.server.report.daily.DailySales.Outlet;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The manager's first page. */
@Hidden
@Controller
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class DailySalesPages {
    private final DailySalesService service;
    private final Frames frames;

    DailySalesPages(DailySalesService service, Frames frames) {
        this.service = service;
        this.frames = frames;
    }

    /** The office begins with the day. */
    @Get("/")
    HttpResponse<Void> home() {
        return HttpResponse.seeOther(URI.create("/hari"));
    }

    /**
     * @param gerai the outlet; the first where absent or unknown
     * @param tanggal the business date; the last one with sales, or today, where absent
     */
    @Get("/hari")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<DailyModel> day(
            Authentication authentication,
            @Nullable @QueryValue UUID gerai,
            @Nullable @QueryValue LocalDate tanggal) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        List<Outlet> outlets = service.outlets(cooperative);
        Outlet outlet =
                outlets.stream()
                        .filter(candidate -> candidate.id().equals(gerai))
                        .findFirst()
                        .orElseGet(outlets::getFirst);
        Optional<LocalDate> lastDate = service.lastDate(cooperative, outlet);
        LocalDate date =
                tanggal != null ? tanggal : lastDate.orElseGet(() -> service.today(outlet));
        DailySales day = service.day(cooperative, outlet, date);
        return new ModelAndView<>(
                "report/daily",
                new DailyModel(new DailyPage(frames.of(authentication), outlets, day, lastDate)));
    }
}
