package id.gerai.server.settlement;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.Limits;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Settlements from draft to the last payment. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class SettlementApi {
    private final SettlementService settlements;
    private final SettlementPaper paper;

    SettlementApi(SettlementService settlements, SettlementPaper paper) {
        this.settlements = settlements;
        this.paper = paper;
    }

    /**
     * @param part whose, by its number in the settlement
     * @param amount whole rupiah, above zero
     */
    @Serdeable
    record PaymentRequest(
            @Positive int part,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull LocalDate date,
            @NotNull CashPlace from) {}

    /** The journal that was posted. */
    @Serdeable
    record Paid(UUID journal) {}

    /** Drafts one; only the board drafts an expulsion. */
    @Post("/members/{memberNo}/settlements")
    HttpResponse<SettlementView> draft(
            String memberNo, @Valid @Body EndingForm request, Authentication authentication) {
        return HttpResponse.created(
                SettlementView.of(
                        settlements.draft(
                                OfficeUser.of(authentication),
                                memberNo,
                                request.endingBy(authentication))));
    }

    /** A member's, the first one first. */
    @Get("/members/{memberNo}/settlements")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<SettlementView> of(String memberNo, Authentication authentication) {
        return settlements.of(OfficeUser.of(authentication).cooperative(), memberNo).stream()
                .map(SettlementView::of)
                .toList();
    }

    /** One. */
    @Get("/settlements/{id}")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    SettlementView one(UUID id, Authentication authentication) {
        return SettlementView.of(settlements.find(OfficeUser.of(authentication).cooperative(), id));
    }

    /** One on paper. */
    @Get(value = "/settlements/{id}/document", produces = MediaType.APPLICATION_PDF)
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    HttpResponse<byte[]> document(UUID id, Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        Settlement settlement = settlements.find(by.cooperative(), id);
        return HttpResponse.ok(paper.pdf(by, settlement))
                .contentType(MediaType.APPLICATION_PDF_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"settlement-%d.pdf\""
                                .formatted(settlement.number()));
    }

    /** Another person than the drafter finds it right. */
    @Post("/settlements/{id}/review")
    SettlementView review(UUID id, Authentication authentication) {
        return SettlementView.of(settlements.review(OfficeUser.of(authentication), id));
    }

    /** Posts it and ends the membership. */
    @Post("/settlements/{id}/posting")
    SettlementView post(UUID id, Authentication authentication) {
        return SettlementView.of(settlements.post(OfficeUser.of(authentication), id));
    }

    /** Gives it up. */
    @Post("/settlements/{id}/cancellation")
    HttpResponse<Void> cancel(UUID id, Authentication authentication) {
        settlements.cancel(OfficeUser.of(authentication), id);
        return HttpResponse.noContent();
    }

    /** Pays somebody their part, or some of it. */
    @Post("/settlements/{id}/payments")
    HttpResponse<Paid> pay(
            UUID id, @Valid @Body PaymentRequest request, Authentication authentication) {
        return HttpResponse.created(
                new Paid(
                        settlements.pay(
                                OfficeUser.of(authentication),
                                id,
                                request.part(),
                                Rupiah.of(request.amount()),
                                request.date(),
                                request.from())));
    }
}
