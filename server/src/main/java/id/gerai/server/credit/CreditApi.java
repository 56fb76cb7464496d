package id.gerai.server.credit;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.Claim;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.credit.CreditService.Part;
import id.gerai.server.problem.Limits;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Member credit: paying, setting off, writing off, limits and terms. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class CreditApi {
    /** A million million rupiah: above that somebody mistyped. */
    private static final int DAYS_MAX = 3_660;

    private final CreditService credit;

    CreditApi(CreditService credit) {
        this.credit = credit;
    }

    /**
     * @param amount rupiah, above zero
     * @param into where the money goes; cash on hand where it is not said
     */
    @Serdeable
    record PaymentRequest(
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull LocalDate date,
            @Nullable CashPlace into) {}

    /**
     * @param claim what the cooperative owes
     * @param consent the number and date of the paper that the member signed
     */
    @Serdeable
    record SetOffRequest(
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull LocalDate date,
            @NotNull Claim claim,
            @Nullable @Size(max = 200) String consent) {}

    /** Why it will not be paid. */
    @Serdeable
    record WriteOffRequest(
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull LocalDate date,
            @NotBlank @Size(max = 500) String reason) {}

    /**
     * @param amount rupiah; missing for what the cooperative allows everybody
     */
    @Serdeable
    record LimitRequest(@Nullable @PositiveOrZero @Max(Limits.AMOUNT_MAX) Long amount) {}

    /**
     * @param amount rupiah, all that is put aside then
     */
    @Serdeable
    record AllowanceRequest(
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long amount, @NotNull LocalDate date) {}

    /**
     * @param days to pay what is bought from that day on
     */
    @Serdeable
    record TermsRequest(
            @NotNull LocalDate validFrom,
            @PositiveOrZero @Max(DAYS_MAX) int days,
            @NotBlank @Size(max = 200) String decision) {}

    /** The id of what was made. */
    @Serdeable
    record Made(UUID id) {}

    /** Takes a payment. */
    @Post("/members/{memberNo}/credit-payments")
    HttpResponse<Made> pay(
            String memberNo, @Valid @Body PaymentRequest request, Authentication authentication) {
        CashPlace into = request.into() == null ? CashPlace.CASH_ON_HAND : request.into();
        Part part = new Part(memberNo, Rupiah.of(request.amount()), request.date());
        return made(credit.pay(OfficeUser.of(authentication), part, into));
    }

    /** Sets a debt against what the cooperative owes the member. */
    @Post("/members/{memberNo}/credit-set-offs")
    HttpResponse<Made> setOff(
            String memberNo, @Valid @Body SetOffRequest request, Authentication authentication) {
        Part part = new Part(memberNo, Rupiah.of(request.amount()), request.date());
        String consent = request.consent() == null ? "" : request.consent();
        return made(credit.setOff(OfficeUser.of(authentication), part, request.claim(), consent));
    }

    /** Asks the board to write a debt off; answers with the proposal. */
    @Post("/members/{memberNo}/credit-write-off-proposals")
    HttpResponse<Made> proposeWriteOff(
            String memberNo, @Valid @Body WriteOffRequest request, Authentication authentication) {
        Part part = new Part(memberNo, Rupiah.of(request.amount()), request.date());
        return made(
                credit.proposeWriteOff(
                        OfficeUser.of(authentication), part, request.reason().strip()));
    }

    /** Agrees on a limit with a member. */
    @Post("/members/{memberNo}/credit-limit")
    HttpResponse<Void> setLimit(
            String memberNo, @Valid @Body LimitRequest request, Authentication authentication) {
        credit.setLimit(
                OfficeUser.of(authentication),
                memberNo,
                Optional.ofNullable(request.amount()).map(Rupiah::of));
        return HttpResponse.noContent();
    }

    /** Puts aside for debts that may not be paid. */
    @Post("/credit/allowance")
    @Secured(Role.BOARD)
    HttpResponse<Made> putAside(
            @Valid @Body AllowanceRequest request, Authentication authentication) {
        return made(
                credit.putAside(
                        OfficeUser.of(authentication),
                        Rupiah.of(request.amount()),
                        request.date()));
    }

    /** Keeps a decision on the terms. */
    @Post("/credit/terms")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<TermsRequest> decideTerms(
            @Valid @Body TermsRequest request, Authentication authentication) {
        credit.decideTerms(
                OfficeUser.of(authentication),
                request.validFrom(),
                request.days(),
                request.decision().strip());
        return HttpResponse.created(request);
    }

    private static HttpResponse<Made> made(UUID id) {
        return HttpResponse.created(new Made(id));
    }
}
