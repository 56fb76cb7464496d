package id.gerai.server.door;

import id.gerai.server.access.OneTimeCode;
import id.gerai.server.cooperative.Founding;
import id.gerai.server.cooperative.Founding.AdministratorData;
import id.gerai.server.cooperative.Founding.CooperativeData;
import id.gerai.server.cooperative.Founding.OutletData;
import id.gerai.server.cooperative.SetupService;
import id.gerai.server.page.Texts;
import id.gerai.server.problem.RefusedException;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.ModelAndView;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Founding the first cooperative in a browser, with the one-time code from the console. */
@Controller("/mulai")
@Secured(SecurityRule.IS_ANONYMOUS)
class SetupPages {
    private static final long ROUNDING_STEP = 100;
    private static final String FIRST_OUTLET_CODE = "G1";

    private final SetupService setup;
    private final Texts texts;

    SetupPages(SetupService setup, Texts texts) {
        this.setup = setup;
        this.texts = texts;
    }

    /** What the template takes by name. */
    @Introspected
    record SetupModel(SetupPage page) {}

    /** The empty form. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    ModelAndView<SetupModel> form() {
        return page(Map.of(), null);
    }

    /** Founds the cooperative, or shows the form again with what was typed and why not. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    Object found(@Body Map<String, String> form) {
        try {
            setup.setUp(new OneTimeCode(form.getOrDefault("code", "").strip()), founding(form));
            return HttpResponse.seeOther(URI.create("/login"));
        } catch (RefusedException e) {
            Map<String, String> typed = new HashMap<>(form);
            typed.remove("password");
            return HttpResponse.unprocessableEntity().body(page(typed, e.sentence()));
        }
    }

    private ModelAndView<SetupModel> page(Map<String, String> typed, String refusal) {
        return new ModelAndView<>(
                "entry/setup", new SetupModel(new SetupPage(texts, typed, refusal)));
    }

    private static Founding founding(Map<String, String> form) {
        return new Founding(
                new CooperativeData(
                        field(form, "name"),
                        field(form, "legalNumber"),
                        field(form, "address"),
                        field(form, "village"),
                        field(form, "timeZone"),
                        ROUNDING_STEP,
                        field(form, "chairName"),
                        field(form, "treasurerName")),
                new OutletData(
                        FIRST_OUTLET_CODE, field(form, "outletName"), field(form, "address")),
                new AdministratorData(
                        field(form, "administratorName"),
                        field(form, "loginName"),
                        form.getOrDefault("password", "")));
    }

    private static String field(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").strip();
    }
}
