package id.gerai.server.recurring;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.manual.HandLine;
import id.gerai.server.recurring.RecurringService.NotPosted;
import id.gerai.server.recurring.RecurringService.RunOutcome;
import id.gerai.server.recurring.RecurringService.Template;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Journals that come again each month. */
@Controller("/api/recurring-journals")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class RecurringApi {
    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final RecurringService recurring;

    RecurringApi(RecurringService recurring) {
        this.recurring = recurring;
    }

    /**
     * @param dayOfMonth 1 to 31; the last day of a month that has fewer
     * @param firstMonth such as {@code 2026-11}
     * @param lastMonth missing where it goes on
     */
    @Serdeable
    record TemplateRequest(
            @NotBlank @Size(max = 200) String description,
            @NotBlank @Size(max = 200) String attachment,
            @Min(1) @Max(31) int dayOfMonth,
            @NotNull @Pattern(regexp = MONTH) String firstMonth,
            @Nullable @Pattern(regexp = MONTH) String lastMonth,
            @NotEmpty @Size(max = 500) List<@Valid HandLine> lines) {}

    /**
     * @param running false where it waits for a second person or has ended
     */
    @Serdeable
    record TemplateView(
            UUID id,
            String description,
            String attachment,
            int dayOfMonth,
            String firstMonth,
            @Nullable String lastMonth,
            long total,
            boolean running,
            boolean ended) {
        static TemplateView of(RecurringJournal it) {
            return new TemplateView(
                    it.id(),
                    it.description(),
                    it.attachment(),
                    it.recurrence().dayOfMonth(),
                    it.recurrence().first().toString(),
                    it.recurrence().last().map(YearMonth::toString).orElse(null),
                    it.total().amount(),
                    it.isRunning(),
                    it.ended());
        }
    }

    @Serdeable
    record Added(UUID id) {}

    /**
     * @param posted how many journals
     * @param refused what could not be posted; tried again by the next run
     */
    @Serdeable
    record RunView(int posted, List<NotPostedView> refused) {}

    @Serdeable
    record NotPostedView(UUID template, String description, LocalDate due, String sentence) {
        static NotPostedView of(NotPosted it) {
            return new NotPostedView(it.template(), it.description(), it.due(), it.sentence());
        }
    }

    /** All templates, the oldest first. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<TemplateView> list(Authentication authentication) {
        return recurring.list(OfficeUser.of(authentication).cooperative()).stream()
                .map(TemplateView::of)
                .toList();
    }

    /** Adds a template. */
    @Post
    HttpResponse<Added> add(@Valid @Body TemplateRequest request, Authentication authentication) {
        UUID id =
                recurring.add(
                        OfficeUser.of(authentication),
                        new Template(
                                request.description(),
                                request.attachment(),
                                request.dayOfMonth(),
                                YearMonth.parse(request.firstMonth()),
                                Optional.ofNullable(request.lastMonth()).map(YearMonth::parse),
                                request.lines()));
        return HttpResponse.created(new Added(id));
    }

    /** Lets a template run that another wrote. */
    @Post("/{id}/approval")
    HttpResponse<Void> approve(UUID id, Authentication authentication) {
        recurring.approve(OfficeUser.of(authentication), id);
        return HttpResponse.noContent();
    }

    /** Ends a template. */
    @Post("/{id}/end")
    HttpResponse<Void> end(UUID id, Authentication authentication) {
        recurring.end(OfficeUser.of(authentication), id);
        return HttpResponse.noContent();
    }

    /** Posts what is due; no month twice. */
    @Post("/run")
    RunView run(Authentication authentication) {
        RunOutcome outcome = recurring.run(OfficeUser.of(authentication));
        return new RunView(
                outcome.posted(), outcome.refused().stream().map(NotPostedView::of).toList());
    }
}
