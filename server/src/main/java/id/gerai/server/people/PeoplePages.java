package id.gerai.server.people;

import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.page.Frames;
import id.gerai.server.people.PeoplePage.Person;
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
import io.micronaut.validation.validator.Validator;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.util.List;
import java.util.Locale;

/** Where the administrator adds cashiers and people of the office. */
@Hidden
@Controller("/orang")
@Secured(Role.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class PeoplePages {
    private final UserService users;
    private final PeopleService colleagues;
    private final Frames frames;
    private final Validator validator;

    PeoplePages(UserService users, PeopleService colleagues, Frames frames, Validator validator) {
        this.users = users;
        this.colleagues = colleagues;
        this.frames = frames;
        this.validator = validator;
    }

    /** What the template takes by name. */
    @Introspected
    record PeopleModel(PeoplePage page) {}

    /**
     * @param ditambah the name of somebody just added
     */
    @Get
    ModelAndView<PeopleModel> list(
            Authentication authentication, @Nullable @QueryValue String ditambah) {
        return page(authentication, PersonForm.EMPTY, null, ditambah);
    }

    /** Adds somebody, or shows the form again with what was typed and why not. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(Authentication authentication, @Body PersonForm form) {
        NewUser user = user(form);
        if (!validator.validate(user).isEmpty()) {
            return refused(authentication, form, Texts.get("people.invalid"));
        }
        try {
            users.add(OfficeUser.of(authentication), user);
        } catch (RefusedException e) {
            return refused(authentication, form, e.sentence());
        }
        return HttpResponse.seeOther(
                UriBuilder.of("/orang").queryParam("ditambah", user.displayName()).build());
    }

    private HttpResponse<?> refused(
            Authentication authentication, PersonForm form, String refusal) {
        return HttpResponse.unprocessableEntity()
                .body(page(authentication, form.withoutPassword(), refusal, null));
    }

    private ModelAndView<PeopleModel> page(
            Authentication authentication,
            PersonForm typed,
            @Nullable String refusal,
            @Nullable String added) {
        List<Person> people =
                colleagues.all(OfficeUser.of(authentication).cooperative()).stream()
                        .map(Person::of)
                        .toList();
        return new ModelAndView<>(
                "people/people",
                new PeopleModel(
                        new PeoplePage(frames.of(authentication), people, typed, refusal, added)));
    }

    private static NewUser user(PersonForm form) {
        String role = PersonForm.text(form.role());
        String password = form.password() == null ? "" : form.password();
        return new NewUser(
                PersonForm.text(form.login()).toLowerCase(Locale.ROOT),
                PersonForm.text(form.name()),
                role,
                password.isEmpty() || role.equals(Role.CASHIER) ? null : password);
    }
}
