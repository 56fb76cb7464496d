package id.gerai.server.door;

import id.gerai.server.page.Texts;

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

/** Where somebody signs in; the form itself goes to the security library. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
class LoginPages {
    private final Texts texts;

    LoginPages(Texts texts) {
        this.texts = texts;
    }

    /** What the template takes by name. */
    @Introspected
    record LoginModel(Texts texts, boolean failed) {}

    /**
     * @param gagal present after a failed attempt
     */
    @Get("/login")
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<LoginModel> login(@Nullable @QueryValue String gagal) {
        return new ModelAndView<>("entry/login", new LoginModel(texts, gagal != null));
    }
}
