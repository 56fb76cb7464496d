package id.gerai.server.door;

import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.cooperative.SetupService;
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
import io.micronaut.validation.validator.Validator;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URI;
import java.util.Map;

/** Founding the first cooperative in a browser, with the one-time code from the console. */
@Hidden
@Controller("/mulai")
@Secured(SecurityRule.IS_ANONYMOUS)
class SetupPages {
    private final SetupService setup;
    private final CooperativeService cooperatives;
    private final Validator validator;

    SetupPages(SetupService setup, CooperativeService cooperatives, Validator validator) {
        this.setup = setup;
        this.cooperatives = cooperatives;
        this.validator = validator;
    }

    /** What the template takes by name. */
    @Introspected
    record SetupModel(SetupPage page) {}

    /** The empty form; once there is a cooperative there is nothing to found. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    Object form() {
        return cooperatives.isNone()
                ? page(Map.of(), Map.of())
                : HttpResponse.seeOther(URI.create("/login"));
    }

    /** Founds the cooperative, or shows the form again with what was typed and what is wrong. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> found(@Body Map<String, String> typed) {
        FoundingForm form = new FoundingForm(typed);
        Map<String, String> faults = form.faults(validator);
        if (!faults.isEmpty()) {
            return again(form, faults);
        }
        try {
            setup.setUp(form.code(), form.founding());
            return HttpResponse.seeOther(URI.create("/login?siap"));
        } catch (RefusedException refused) {
            return again(form, FoundingForm.fault(refused));
        }
    }

    private static HttpResponse<?> again(FoundingForm form, Map<String, String> faults) {
        return HttpResponse.unprocessableEntity().body(page(form.withoutPassword(), faults));
    }

    private static ModelAndView<SetupModel> page(
            Map<String, String> typed, Map<String, String> faults) {
        return new ModelAndView<>("entry/setup", new SetupModel(new SetupPage(typed, faults)));
    }
}
