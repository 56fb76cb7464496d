package id.gerai.server.cooperative;

import id.gerai.server.access.OneTimeCode;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Setting up an installation. */
@Controller("/api/setup")
@Secured(SecurityRule.IS_ANONYMOUS)
class SetupApi {
    private final SetupService setup;

    SetupApi(SetupService setup) {
        this.setup = setup;
    }

    /**
     * @param code as printed on the server's console
     */
    @Serdeable
    record SetupRequest(
            @NotBlank @Size(max = 20) String code,
            @Valid @NotNull Founding.CooperativeData cooperative,
            @Valid @NotNull Founding.OutletData outlet,
            @Valid @NotNull Founding.AdministratorData administrator) {}

    /** Founds the first cooperative with the one-time code. */
    @Post
    HttpResponse<Founded> setUp(@Valid @Body SetupRequest request) {
        Founding founding =
                new Founding(request.cooperative(), request.outlet(), request.administrator());
        return HttpResponse.created(setup.setUp(new OneTimeCode(request.code()), founding));
    }
}
