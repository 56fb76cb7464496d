package id.gerai.server.savings;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.Limits;
import id.gerai.server.savings.SavingsService.Withdrawal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** Simpanan sukarela: terms, taking it out, interest. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class SavingsApi {
    /** A million million rupiah: above that somebody mistyped. */
    private final SavingsService savings;

    private final InterestService interest;

    SavingsApi(SavingsService savings, InterestService interest) {
        this.savings = savings;
        this.interest = interest;
    }

    /**
     * @param from where the money comes from; cash on hand where it is not said
     * @param reason why more than the daily limit is wanted; only for proposals
     */
    @Serdeable
    record WithdrawalRequest(
            @NotNull ShareKind kind,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull LocalDate date,
            @Nullable CashPlace from,
            @Nullable @Size(max = 500) String reason) {
        Withdrawal of(String memberNo) {
            return new Withdrawal(
                    memberNo,
                    kind,
                    Rupiah.of(amount),
                    date,
                    from == null ? CashPlace.CASH_ON_HAND : from);
        }
    }

    /** The id of what was made. */
    @Serdeable
    record Made(UUID id) {}

    /**
     * @param interestBasisPoints a year
     * @param minimumBalance rupiah that stay in the account
     * @param dailyMax rupiah a day without a second person; 0 for no limit
     */
    @Serdeable
    record TermsView(
            @NotNull LocalDate validFrom,
            @PositiveOrZero @Max(10_000) int interestBasisPoints,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long minimumBalance,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long dailyMax,
            @NotBlank @Size(max = 200) String decision) {
        static TermsView of(SavingsTerms it) {
            return new TermsView(
                    it.validFrom(),
                    it.interest().basisPoints(),
                    it.minimumBalance().amount(),
                    it.dailyMax().amount(),
                    it.decision());
        }
    }

    /**
     * @param date the day it is posted; the last of the month where it is not said
     */
    @Serdeable
    record CreditRequest(
            @NotNull @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])") String month,
            @Nullable LocalDate date) {}

    /** One member's interest in rupiah. */
    @Serdeable
    record InterestRow(
            String memberNo, String name, long rupiahDays, long gross, long tax, long net) {}

    /**
     * @param credited false for what would be credited
     */
    @Serdeable
    record InterestView(
            String month,
            int interestBasisPoints,
            int daysOfYear,
            boolean credited,
            @Nullable UUID journal,
            long gross,
            long tax,
            List<InterestRow> members) {
        static InterestView of(InterestList list) {
            return new InterestView(
                    list.month().toString(),
                    list.rate().basisPoints(),
                    list.daysOfYear(),
                    list.credited(),
                    list.journal().filter(_ -> !list.rows().isEmpty()).orElse(null),
                    list.gross().amount(),
                    list.tax().amount(),
                    list.rows().stream().map(InterestView::row).toList());
        }

        private static InterestRow row(InterestList.Row it) {
            return new InterestRow(
                    it.member().number(),
                    it.member().name(),
                    it.rupiahDays(),
                    it.interest().gross().amount(),
                    it.interest().tax().amount(),
                    it.interest().net().amount());
        }
    }

    /** Pays savings out. */
    @Post("/members/{memberNo}/withdrawals")
    HttpResponse<Made> withdraw(
            String memberNo,
            @Valid @Body WithdrawalRequest request,
            Authentication authentication) {
        UUID journal = savings.withdraw(OfficeUser.of(authentication), request.of(memberNo));
        return HttpResponse.created(new Made(journal));
    }

    /** Asks for more than the daily limit; answers with the proposal. */
    @Post("/members/{memberNo}/withdrawal-proposals")
    HttpResponse<Made> propose(
            String memberNo,
            @Valid @Body WithdrawalRequest request,
            Authentication authentication) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        UUID proposal =
                savings.propose(
                        OfficeUser.of(authentication),
                        request.of(memberNo),
                        reason.isEmpty() ? "Penarikan di atas batas harian" : reason);
        return HttpResponse.created(new Made(proposal));
    }

    /** The terms, the latest first. */
    @Get("/savings/terms")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<TermsView> terms(Authentication authentication) {
        return savings.terms(OfficeUser.of(authentication).cooperative()).stream()
                .map(TermsView::of)
                .toList();
    }

    /** Keeps a decision on the terms. */
    @Post("/savings/terms")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<TermsView> decide(@Valid @Body TermsView request, Authentication authentication) {
        savings.decide(
                OfficeUser.of(authentication),
                new SavingsTerms(
                        request.validFrom(),
                        Percent.ofBasisPoints(request.interestBasisPoints()),
                        Rupiah.of(request.minimumBalance()),
                        Rupiah.of(request.dailyMax()),
                        request.decision().strip()));
        return HttpResponse.created(request);
    }

    /** What was credited for a month, or what would be. */
    @Get("/savings/interest/{month}")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    InterestView interest(
            @PathVariable @Pattern(regexp = "\\d{4}-(0[1-9]|1[0-2])") String month,
            Authentication authentication) {
        return InterestView.of(
                interest.of(OfficeUser.of(authentication).cooperative(), YearMonth.parse(month)));
    }

    /** Credits a month to all members. */
    @Post("/savings/interest")
    HttpResponse<InterestView> credit(
            @Valid @Body CreditRequest request, Authentication authentication) {
        YearMonth month = YearMonth.parse(request.month());
        InterestList list =
                interest.credit(
                        OfficeUser.of(authentication),
                        month,
                        request.date() == null ? month.atEndOfMonth() : request.date());
        return HttpResponse.created(InterestView.of(list));
    }
}
