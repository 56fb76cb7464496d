package id.gerai.server.cash;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.Receivable;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.journal.Holdings;
import id.gerai.server.problem.Limits;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Money of the office. */
@Controller("/api/cash")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class CashApi {

    private final CashService cash;
    private final Holdings holdings;

    CashApi(CashService cash, Holdings holdings) {
        this.cash = cash;
        this.holdings = holdings;
    }

    /** What a place holds, in whole rupiah. */
    @Serdeable
    record PlaceView(CashPlace place, String account, long balance) {}

    @Serdeable
    record TransferRequest(
            @NotNull LocalDate date,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull CashPlace from,
            @NotNull CashPlace into) {}

    @Serdeable
    record PaymentRequest(
            @NotNull LocalDate date,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull CashPlace from) {}

    /**
     * @param gross what customers had paid
     * @param fee what the provider kept, by the bank's figure
     */
    @Serdeable
    record SettlementRequest(
            @NotNull LocalDate date,
            @NotNull Receivable source,
            @Positive @Max(Limits.AMOUNT_MAX) long gross,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long fee) {}

    @Serdeable
    record CategoryRequest(@NotNull MdrCategory category) {}

    /**
     * @param fee what the provider should keep
     * @param net what should come to the bank
     * @param outstanding on the account, of these and other days
     */
    @Serdeable
    record ProposalView(
            MdrCategory category, int payments, long gross, long fee, long net, long outstanding) {
        static ProposalView of(SettlementProposal it) {
            return new ProposalView(
                    it.category(),
                    it.payments(),
                    it.gross().amount(),
                    it.fee().amount(),
                    it.gross().minus(it.fee()).amount(),
                    it.outstanding().amount());
        }
    }

    /**
     * @param account of the fund, 2122 to 2129
     */
    @Serdeable
    record FundRequest(
            @NotNull LocalDate date,
            @NotNull @Pattern(regexp = "[1-7][0-9]{3}") String account,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull CashPlace from,
            @NotBlank @Size(max = 200) String description) {}

    /**
     * @param fromReserve covered by the reserve
     * @param carried forward to later years
     */
    @Serdeable
    record LossRequest(
            @NotNull LocalDate date,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long fromReserve,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long carried) {}

    /** The journal that was posted. */
    @Serdeable
    record Posted(UUID journal) {}

    /** What each place holds. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<PlaceView> places(Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        List<PlaceView> places = new ArrayList<>();
        for (CashPlace place : CashPlace.values()) {
            places.add(
                    new PlaceView(
                            place,
                            place.account().digits(),
                            holdings.balance(cooperative, place.account()).amount()));
        }
        return places;
    }

    /** Brings money from one place to another. */
    @Post("/transfers")
    HttpResponse<Posted> transfer(
            @Valid @Body TransferRequest request, Authentication authentication) {
        return posted(
                cash.transfer(
                        OfficeUser.of(authentication),
                        request.date(),
                        Rupiah.of(request.amount()),
                        request.from(),
                        request.into()));
    }

    /** Pays suppliers. */
    @Post("/supplier-payments")
    HttpResponse<Posted> paySupplier(
            @Valid @Body PaymentRequest request, Authentication authentication) {
        return posted(
                cash.paySupplier(
                        OfficeUser.of(authentication),
                        request.date(),
                        Rupiah.of(request.amount()),
                        request.from()));
    }

    /** Pays income tax. */
    @Post("/tax-payments")
    HttpResponse<Posted> payTax(
            @Valid @Body PaymentRequest request, Authentication authentication) {
        return posted(
                cash.payTax(
                        OfficeUser.of(authentication),
                        request.date(),
                        Rupiah.of(request.amount()),
                        request.from()));
    }

    /** What the bank should bring for the QRIS payments of some days. */
    @Get("/settlements/proposal")
    ProposalView proposal(
            @QueryValue LocalDate from,
            @QueryValue LocalDate until,
            Authentication authentication) {
        return ProposalView.of(
                cash.proposal(OfficeUser.of(authentication).cooperative(), from, until));
    }

    /** Notes how the QRIS provider ranks the cooperative. */
    @Post("/settlements/category")
    HttpResponse<Void> rank(@Valid @Body CategoryRequest request, Authentication authentication) {
        cash.setCategory(OfficeUser.of(authentication), request.category());
        return HttpResponse.noContent();
    }

    /** Notes what a provider brought to the bank. */
    @Post("/settlements")
    HttpResponse<Posted> settle(
            @Valid @Body SettlementRequest request, Authentication authentication) {
        return posted(
                cash.settle(
                        OfficeUser.of(authentication),
                        request.date(),
                        request.source(),
                        Rupiah.of(request.gross()),
                        Rupiah.of(request.fee())));
    }

    /** Uses a fund of the surplus, or pays the village. */
    @Post("/fund-payments")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Posted> spendFund(
            @Valid @Body FundRequest request, Authentication authentication) {
        return posted(
                cash.spendFund(
                        OfficeUser.of(authentication),
                        request.date(),
                        new AccountAmount(
                                AccountCode.of(request.account()), Rupiah.of(request.amount())),
                        request.from(),
                        request.description().strip()));
    }

    /** Notes what the annual meeting decided on the loss. */
    @Post("/loss-decisions")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Posted> decideLoss(
            @Valid @Body LossRequest request, Authentication authentication) {
        return posted(
                cash.decideLoss(
                        OfficeUser.of(authentication),
                        request.date(),
                        Rupiah.of(request.fromReserve()),
                        Rupiah.of(request.carried())));
    }

    private static HttpResponse<Posted> posted(UUID journal) {
        return HttpResponse.created(new Posted(journal));
    }
}
