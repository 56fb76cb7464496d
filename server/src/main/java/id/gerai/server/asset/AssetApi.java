package id.gerai.server.asset;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.asset.AssetService.NewAsset;
import id.gerai.server.problem.Limits;

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
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register of assets. */
@Controller("/api/assets")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class AssetApi {

    private final AssetService assets;

    AssetApi(AssetService assets) {
        this.assets = assets;
    }

    /**
     * @param account 1211 to 1218
     * @param months of use, from the month in which it was bought; 0 for land
     * @param monthsBefore months written off before these books began
     * @param from where it is paid; missing for what stands in the books already
     */
    @Serdeable
    record AssetRequest(
            @NotBlank @Size(max = 120) String name,
            @NotNull @Pattern(regexp = "121[0-9]") String account,
            @NotNull LocalDate boughtOn,
            @Positive @Max(Limits.AMOUNT_MAX) long cost,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long residual,
            @Min(0) @Max(600) int months,
            @Min(0) @Max(600) int monthsBefore,
            @Nullable CashPlace from) {}

    /**
     * @param depreciated what was written off so far
     * @param worth what it stands for in the books
     */
    @Serdeable
    record AssetView(
            UUID id,
            String name,
            String account,
            LocalDate boughtOn,
            long cost,
            long residual,
            int months,
            int monthsDone,
            long depreciated,
            long worth,
            @Nullable LocalDate disposedOn) {
        static AssetView of(Asset it) {
            return new AssetView(
                    it.id(),
                    it.name(),
                    it.account().digits(),
                    it.boughtOn(),
                    it.line().cost().amount(),
                    it.line().residual().amount(),
                    it.line().months(),
                    it.monthsDone(),
                    it.depreciated().amount(),
                    it.worth().amount(),
                    it.disposedOn().orElse(null));
        }
    }

    /**
     * @param proceeds zero where nothing came in
     */
    @Serdeable
    record DisposalRequest(
            @NotNull LocalDate date,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long proceeds,
            @NotNull CashPlace into) {}

    @Serdeable
    record Registered(UUID id) {}

    @Serdeable
    record Posted(UUID journal) {}

    /** What a month came to. */
    @Serdeable
    record MonthView(String month, long total) {}

    /** All assets, the oldest first. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<AssetView> list(Authentication authentication) {
        return assets.list(OfficeUser.of(authentication).cooperative()).stream()
                .map(AssetView::of)
                .toList();
    }

    /** Enters an asset. */
    @Post
    HttpResponse<Registered> register(
            @Valid @Body AssetRequest request, Authentication authentication) {
        UUID id =
                assets.register(
                        OfficeUser.of(authentication),
                        new NewAsset(
                                request.name().strip(),
                                AccountCode.of(request.account()),
                                request.boughtOn(),
                                Rupiah.of(request.cost()),
                                Rupiah.of(request.residual()),
                                request.months(),
                                request.monthsBefore(),
                                Optional.ofNullable(request.from())));
        return HttpResponse.created(new Registered(id));
    }

    /** Writes off what all assets lost up to the end of a month; once a month. */
    @Post("/depreciation/{month}")
    MonthView depreciate(
            @PathVariable @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])") String month,
            Authentication authentication) {
        Rupiah total = assets.depreciate(OfficeUser.of(authentication), YearMonth.parse(month));
        return new MonthView(month, total.amount());
    }

    /** An asset was sold or given up. */
    @Post("/{id}/disposal")
    HttpResponse<Posted> dispose(
            UUID id, @Valid @Body DisposalRequest request, Authentication authentication) {
        UUID journal =
                assets.dispose(
                        OfficeUser.of(authentication),
                        id,
                        request.date(),
                        Rupiah.of(request.proceeds()),
                        request.into());
        return HttpResponse.created(new Posted(journal));
    }
}
