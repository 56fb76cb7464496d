package id.gerai.server.tax;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.tax.TaxStore.Standing;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

import java.time.YearMonth;
import java.util.List;

/** Final income tax. */
@Controller("/api/taxes/final-income")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class TaxApi {
    private final TaxService taxes;

    TaxApi(TaxService taxes) {
        this.taxes = taxes;
    }

    /**
     * @param turnover that it was computed on
     */
    @Serdeable
    record AccrualView(String month, long turnover, int rateBp, long amount) {
        static AccrualView of(TaxAccrual it) {
            return new AccrualView(
                    it.month().toString(),
                    it.turnover().amount(),
                    it.rate().basisPoints(),
                    it.amount().amount());
        }
    }

    /**
     * @param registeredIn the year of registration with the tax office; missing where it is not
     * @param consignedWholly whether goods sold for members count wholly; by commission if not
     */
    @Serdeable
    record StandingView(
            @Nullable @Min(1945) @Max(9999) Integer registeredIn, boolean consignedWholly) {
        static StandingView of(Standing it) {
            return new StandingView(it.registeredIn().orElse(null), it.consignedWholly());
        }
    }

    /** The months of a year that were posted. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<AccrualView> accruals(@QueryValue int year, Authentication authentication) {
        return taxes.accruals(OfficeUser.of(authentication).cooperative(), year).stream()
                .map(AccrualView::of)
                .toList();
    }

    /** Posts a month's tax; once a month. */
    @Post("/{month}")
    AccrualView accrue(
            @PathVariable @Pattern(regexp = "[0-9]{4}-(0[1-9]|1[0-2])") String month,
            Authentication authentication) {
        return AccrualView.of(taxes.accrue(OfficeUser.of(authentication), YearMonth.parse(month)));
    }

    /** Since when it is registered, and how goods of members count. */
    @Get("/standing")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    StandingView standing(Authentication authentication) {
        return StandingView.of(taxes.standing(OfficeUser.of(authentication).cooperative()));
    }

    /** Sets it. */
    @Post("/standing")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Void> setStanding(
            @Valid @Body StandingView standing, Authentication authentication) {
        taxes.setStanding(
                OfficeUser.of(authentication), standing.registeredIn(), standing.consignedWholly());
        return HttpResponse.noContent();
    }
}
