package id.gerai.server.period;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.period.MonthStore.Trace;
import id.gerai.server.period.MonthStore.YearMonths;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.YearMonth;
import java.util.List;

/** The months of the book years. */
@Controller("/api/fiscal-years")
class MonthApi {
    private final MonthService months;

    MonthApi(MonthService months) {
        this.months = months;
    }

    /**
     * @param lockedMonths 1 to 12, ascending
     */
    @Serdeable
    record YearView(int year, boolean closed, List<Integer> lockedMonths) {
        static YearView of(YearMonths it) {
            return new YearView(it.year(), it.closed(), it.lockedMonths());
        }
    }

    /**
     * @param obstacles what must be settled first
     */
    @Serdeable
    record LockView(boolean locked, List<ObstacleView> obstacles) {}

    /**
     * @param reason why it is locked although something hangs; missing where nothing does
     */
    @Serdeable
    record LockRequest(@Nullable @Size(max = 500) String reason) {}

    @Serdeable
    record UnlockRequest(@NotBlank @Size(max = 500) String reason) {}

    /** The book years and their locked months. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<YearView> years(Authentication authentication) {
        return months.years(OfficeUser.of(authentication).cooperative()).stream()
                .map(YearView::of)
                .toList();
    }

    /** Who locked, opened and closed what in a year. */
    @Get("/{year}/acts")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<Trace> acts(int year, Authentication authentication) {
        return months.trace(OfficeUser.of(authentication).cooperative(), year);
    }

    /** Locks a month; 409 with what must be settled first where that cannot be. */
    @Post("/{year}/months/{month}/lock")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
    HttpResponse<LockView> lock(
            @PathVariable @Min(1900) @Max(9999) int year,
            @PathVariable @Min(1) @Max(12) int month,
            @Valid @Body LockRequest request,
            Authentication authentication) {
        String reason = request.reason() == null ? "" : request.reason();
        List<Obstacle> obstacles =
                months.lock(OfficeUser.of(authentication), YearMonth.of(year, month), reason);
        LockView view =
                new LockView(
                        obstacles.isEmpty(),
                        obstacles.stream().map(ObstacleView::ofMonth).toList());
        return HttpResponse.<LockView>status(
                        obstacles.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(view);
    }

    /** Opens the month that was locked last. */
    @Post("/{year}/months/{month}/unlock")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Void> unlock(
            @PathVariable @Min(1900) @Max(9999) int year,
            @PathVariable @Min(1) @Max(12) int month,
            @Valid @Body UnlockRequest request,
            Authentication authentication) {
        months.unlock(OfficeUser.of(authentication), YearMonth.of(year, month), request.reason());
        return HttpResponse.noContent();
    }
}
