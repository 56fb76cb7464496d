package id.gerai.server.people;

import id.gerai.ledger.access.Permission;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.page.Frames;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the administrator gives somebody a PIN, says what they may do, and lets them go. */
@Hidden
@Controller("/orang/{person}")
@Secured(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class PersonPages {
    private static final List<String> DONE =
            List.of("pin", "tanpa-pin", "wewenang", "aktif", "keluar");

    private final PeopleService people;
    private final Frames frames;

    PersonPages(PeopleService people, Frames frames) {
        this.people = people;
        this.frames = frames;
    }

    /** What the template takes by name. */
    @Introspected
    record PersonModel(PersonPage page) {}

    /**
     * @param selesai what was just done
     */
    @Get
    ModelAndView<PersonModel> show(
            UUID person, Authentication authentication, @Nullable @QueryValue String selesai) {
        // Only what is known is said, whatever the address bar holds.
        boolean known = selesai != null && DONE.contains(selesai);
        String done = known ? Texts.get("person.done." + selesai) : null;
        return page(person, authentication, done, null);
    }

    /** Gives a PIN, typed twice. */
    @Post("/pin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setPin(
            UUID person, Authentication authentication, @Body Map<String, String> form) {
        return after(
                person,
                authentication,
                "pin",
                by -> {
                    String pin = form.getOrDefault("pin", "");
                    if (!pin.equals(form.get("again"))) {
                        throw RefusedException.because(PeopleRefusal.PIN_TYPED_DIFFERENTLY);
                    }
                    people.setPin(by, person, pin);
                });
    }

    /** Takes the PIN away. */
    @Post("/pin/hapus")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> clearPin(UUID person, Authentication authentication) {
        return after(person, authentication, "tanpa-pin", by -> people.clearPin(by, person));
    }

    /** Keeps what is ticked. */
    @Post("/wewenang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> permit(
            UUID person, Authentication authentication, @Nullable @Body Map<String, String> form) {
        Set<Permission> ticked =
                Arrays.stream(Permission.values())
                        .filter(it -> form != null && form.containsKey(it.name()))
                        .collect(Collectors.toSet());
        return after(person, authentication, "wewenang", by -> people.permit(by, person, ticked));
    }

    /** Lets somebody go. */
    @Post("/keluar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> letGo(UUID person, Authentication authentication) {
        return after(person, authentication, "keluar", by -> people.setActive(by, person, false));
    }

    /** Lets somebody back in. */
    @Post("/aktif")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> letIn(UUID person, Authentication authentication) {
        return after(person, authentication, "aktif", by -> people.setActive(by, person, true));
    }

    private interface Act {
        void by(OfficeUser user);
    }

    private HttpResponse<?> after(
            UUID person, Authentication authentication, String done, Act act) {
        try {
            act.by(OfficeUser.of(authentication));
        } catch (RefusedException e) {
            return HttpResponse.unprocessableEntity()
                    .body(page(person, authentication, null, e.sentence()));
        }
        return HttpResponse.seeOther(
                UriBuilder.of("/orang")
                        .path(person.toString())
                        .queryParam("selesai", done)
                        .build());
    }

    private ModelAndView<PersonModel> page(
            UUID person,
            Authentication authentication,
            @Nullable String done,
            @Nullable String refusal) {
        Colleague colleague = people.get(OfficeUser.of(authentication).cooperative(), person);
        return new ModelAndView<>(
                "people/person",
                new PersonModel(
                        PersonPage.of(frames.of(authentication), colleague, done, refusal)));
    }
}
