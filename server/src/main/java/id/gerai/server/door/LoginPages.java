package id.gerai.server.door;

import id.gerai.server.cooperative.CooperativeService;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

/** Where somebody signs in; the form itself goes to the security library. */
@Hidden
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginPages {
    private final CooperativeService cooperatives;

    LoginPages(CooperativeService cooperatives) {
        this.cooperatives = cooperatives;
    }

    /**
     * What the template takes by name.
     *
     * @param failed after an attempt that did not succeed
     * @param founded right after the cooperative was founded
     * @param unfounded while there is no cooperative to sign in to
     */
    @Introspected
    record LoginModel(boolean failed, boolean founded, boolean unfounded) {}

    /**
     * @param gagal present after a failed attempt
     * @param siap present after founding
     */
    @Get("/login")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<LoginModel> login(
            @Nullable @QueryValue String gagal, @Nullable @QueryValue String siap) {
        return new ModelAndView<>(
                "entry/login", new LoginModel(gagal != null, siap != null, cooperatives.isNone()));
    }
}
