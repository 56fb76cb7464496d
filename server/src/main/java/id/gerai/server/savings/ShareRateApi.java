package id.gerai.server.savings;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.savings.ShareRates.Rate;

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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;

/** The amounts of simpanan pokok and wajib by day. */
@Controller("/api/share-rates")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class ShareRateApi {
    /** A thousand million: above that somebody mistyped. */
    private static final long MAX = 1_000_000_000L;

    private final ShareRates rates;

    ShareRateApi(ShareRates rates) {
        this.rates = rates;
    }

    /**
     * @param amount rupiah, zero or more
     * @param decision as its minutes name it
     */
    @Serdeable
    record RateView(
            @NotNull ShareKind kind,
            @NotNull LocalDate validFrom,
            @PositiveOrZero @Max(MAX) long amount,
            @NotBlank @Size(max = 200) String decision) {}

    /** All that was decided, by kind and day. */
    @Get
    List<RateView> list(Authentication authentication) {
        return rates.list(OfficeUser.of(authentication).cooperative()).stream()
                .map(
                        it ->
                                new RateView(
                                        it.kind(),
                                        it.validFrom(),
                                        it.amount().amount(),
                                        it.decision()))
                .toList();
    }

    /** Keeps a decision. */
    @Post
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<RateView> decide(@Valid @Body RateView request, Authentication authentication) {
        rates.decide(
                OfficeUser.of(authentication),
                new Rate(
                        request.kind(),
                        request.validFrom(),
                        Rupiah.of(request.amount()),
                        request.decision().strip()));
        return HttpResponse.created(request);
    }
}
