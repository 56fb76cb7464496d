package id.gerai.server.tax;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.tax.ValueAddedService.TaxClass;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Value added tax. */
@Controller("/api/taxes/value-added")
class ValueAddedApi {
    private final ValueAddedService service;

    ValueAddedApi(ValueAddedService service) {
        this.service = service;
    }

    /**
     * @param owing whether the cooperative is a taxable person (PKP)
     */
    @Serdeable
    record Owing(boolean owing) {}

    @Serdeable
    record Classification(
            @NotBlank @Size(max = 40) String productCode, @NotNull TaxClass taxClass) {}

    /** Says whether the cooperative owes it. */
    @Post("/owing")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<Void> setOwing(@Valid @Body Owing request, Authentication authentication) {
        service.setOwing(OfficeUser.of(authentication), request.owing());
        return HttpResponse.noContent();
    }

    /** Says how a product is taxed from now on. */
    @Post("/products")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<Void> classify(
            @Valid @Body Classification request, Authentication authentication) {
        service.classify(OfficeUser.of(authentication), request.productCode(), request.taxClass());
        return HttpResponse.noContent();
    }
}
