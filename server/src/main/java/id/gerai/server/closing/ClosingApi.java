package id.gerai.server.closing;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.ClosingOutcome.NotYet;
import id.gerai.server.period.ObstacleView;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.util.List;

/** Closing a book year. */
@Controller("/api/fiscal-years/{year}")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class ClosingApi {
    private final YearClosingService closing;

    ClosingApi(YearClosingService closing) {
        this.closing = closing;
    }

    /**
     * @param surplus of the year in rupiah, below zero for a loss; missing while it is not closed
     * @param obstacles what must be settled first
     */
    @Serdeable
    record ClosingView(boolean closed, @Nullable Long surplus, List<ObstacleView> obstacles) {
        static ClosingView of(NotYet notYet) {
            return new ClosingView(
                    false, null, notYet.obstacles().stream().map(ObstacleView::ofYear).toList());
        }
    }

    /**
     * @param terminalCode of the till that is not waited for
     */
    @Serdeable
    record Decision(
            @NotBlank @Size(max = 6) String terminalCode,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * @param explanation why it is closed although old QRIS money is outstanding; missing for none
     */
    @Serdeable
    record ClosingRequest(@Nullable @Size(max = 500) String explanation) {}

    @Serdeable
    record ReopeningRequest(@NotBlank @Size(max = 500) String reason) {}

    /** Closes the year; 409 with what must be settled first where that cannot be. */
    @Post("/closing")
    HttpResponse<ClosingView> close(
            int year, @Valid @Body ClosingRequest request, Authentication authentication) {
        String explanation = request.explanation() == null ? "" : request.explanation();
        return switch (closing.close(OfficeUser.of(authentication), year, explanation)) {
            case Closed closed ->
                    HttpResponse.ok(new ClosingView(true, closed.surplus().amount(), List.of()));
            case NotYet notYet ->
                    HttpResponse.<ClosingView>status(HttpStatus.CONFLICT)
                            .body(ClosingView.of(notYet));
        };
    }

    /** Opens the year again that was closed last. */
    @Post("/reopening")
    @Secured(Role.BOARD)
    HttpResponse<Void> reopen(
            int year, @Valid @Body ReopeningRequest request, Authentication authentication) {
        closing.reopen(OfficeUser.of(authentication), year, request.reason());
        return HttpResponse.noContent();
    }

    /** Notes that the year is closed without waiting for a till. */
    @Post("/without-till")
    HttpResponse<Void> without(
            int year, @Valid @Body Decision decision, Authentication authentication) {
        closing.without(
                OfficeUser.of(authentication), year, decision.terminalCode(), decision.reason());
        return HttpResponse.noContent();
    }
}
