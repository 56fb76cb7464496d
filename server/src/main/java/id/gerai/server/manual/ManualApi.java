package id.gerai.server.manual;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.manual.ManualService.Writing;
import id.gerai.server.problem.Limits;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Journals by hand. */
@Controller("/api/manual-journals")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class ManualApi {
    private final ManualService manual;

    ManualApi(ManualService manual) {
        this.manual = manual;
    }

    /**
     * @param description why, for whoever reads the books
     * @param attachment where the paper behind it is kept
     */
    @Serdeable
    record WritingRequest(
            @NotNull LocalDate date,
            @NotBlank @Size(max = 200) String description,
            @NotBlank @Size(max = 200) String attachment,
            @NotEmpty @Size(max = 500) List<@Valid HandLine> lines) {}

    @Serdeable
    record RejectionRequest(@NotBlank @Size(max = 500) String reason) {}

    /**
     * @param fourEyesAbove rupiah up to which one person may post alone; 0 where another always
     *     looks
     */
    @Serdeable
    record FourEyes(@PositiveOrZero @Max(Limits.AMOUNT_MAX) long fourEyesAbove) {}

    @Serdeable
    record LineView(String account, @Nullable UUID member, long debit, long credit) {
        static LineView of(Line it) {
            return new LineView(
                    it.account().digits(),
                    it.member().orElse(null),
                    it.amount().max(Rupiah.ZERO).amount(),
                    it.amount().negated().max(Rupiah.ZERO).amount());
        }
    }

    /**
     * @param total of the debit side
     * @param decision why it was rejected; empty where it was not
     * @param lines missing in a list
     */
    @Serdeable
    record ManualView(
            UUID id,
            String state,
            LocalDate date,
            String description,
            String attachment,
            long total,
            UUID writtenBy,
            String decision,
            List<LineView> lines) {
        static ManualView of(ManualJournal it) {
            return new ManualView(
                    it.id(),
                    it.state().name(),
                    it.date(),
                    it.description(),
                    it.attachment(),
                    it.total().amount(),
                    it.writtenBy(),
                    it.decision(),
                    it.lines().stream().map(LineView::of).toList());
        }
    }

    @Serdeable
    record Written(UUID id) {}

    @Serdeable
    record StateView(String state) {}

    /** The newest first; all of them or those that nobody has decided upon. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<ManualView> list(
            @QueryValue(defaultValue = "false") boolean open, Authentication authentication) {
        return manual.list(OfficeUser.of(authentication).cooperative(), open).stream()
                .map(ManualView::of)
                .toList();
    }

    /** One with its lines. */
    @Get("/{id}")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    Optional<ManualView> find(UUID id, Authentication authentication) {
        return manual.find(OfficeUser.of(authentication).cooperative(), id).map(ManualView::of);
    }

    /** Writes a draft. */
    @Post
    HttpResponse<Written> write(
            @Valid @Body WritingRequest request, Authentication authentication) {
        UUID id =
                manual.write(
                        OfficeUser.of(authentication),
                        new Writing(
                                request.date(),
                                request.description(),
                                request.attachment(),
                                request.lines()));
        return HttpResponse.created(new Written(id));
    }

    /** Hands a draft in; it is posted at once where its total needs no second person. */
    @Post("/{id}/submission")
    StateView submit(UUID id, Authentication authentication) {
        return new StateView(manual.submit(OfficeUser.of(authentication), id).name());
    }

    /** Approves what another wrote, and posts it. */
    @Post("/{id}/approval")
    HttpResponse<Void> approve(UUID id, Authentication authentication) {
        manual.approve(OfficeUser.of(authentication), id);
        return HttpResponse.noContent();
    }

    /** Rejects what another wrote. */
    @Post("/{id}/rejection")
    HttpResponse<Void> reject(
            UUID id, @Valid @Body RejectionRequest request, Authentication authentication) {
        manual.reject(OfficeUser.of(authentication), id, request.reason());
        return HttpResponse.noContent();
    }

    /** Takes a draft away. */
    @Post("/{id}/withdrawal")
    HttpResponse<Void> withdraw(UUID id, Authentication authentication) {
        manual.withdraw(OfficeUser.of(authentication), id);
        return HttpResponse.noContent();
    }

    /** Up to which total one person may post alone. */
    @Get("/four-eyes")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    FourEyes fourEyes(Authentication authentication) {
        return new FourEyes(
                manual.fourEyesAbove(OfficeUser.of(authentication).cooperative()).amount());
    }

    /** Sets it; the board does. */
    @Post("/four-eyes")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Void> setFourEyes(@Valid @Body FourEyes request, Authentication authentication) {
        manual.setFourEyesAbove(OfficeUser.of(authentication), Rupiah.of(request.fourEyesAbove()));
        return HttpResponse.noContent();
    }
}
