package id.gerai.server.attention;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.attention.AttentionPage.Oddity;
import id.gerai.server.attention.AttentionPage.Settled;
import id.gerai.server.attention.AttentionPage.SettledPage;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.page.Frames;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Where a manager looks at what broke a rule, and notes what was done about it. */
@Hidden
@Controller("/perhatian")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class AttentionPages {
    private static final URI LIST = URI.create("/perhatian");

    private final AttentionService attention;
    private final CooperativeService cooperatives;
    private final Frames frames;

    AttentionPages(AttentionService attention, CooperativeService cooperatives, Frames frames) {
        this.attention = attention;
        this.cooperatives = cooperatives;
        this.frames = frames;
    }

    /** What the template of the list takes by name. */
    @Introspected
    record AttentionModel(AttentionPage page) {}

    /** What the template of the settled ones takes by name. */
    @Introspected
    record SettledModel(SettledPage page) {}

    /**
     * What the form sends.
     *
     * @param usul there where the button for the proposal was pressed
     */
    @Serdeable
    record ResolutionForm(@Nullable String resolution, @Nullable String usul) {
        Resolution toResolution() {
            return usul != null
                    ? Resolution.AS_PROPOSED
                    : Resolution.inWords(resolution == null ? "" : resolution);
        }
    }

    /** What is open, oldest first; lines that could not be read before the rest. */
    @Get
    ModelAndView<AttentionModel> list(Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        AttentionWords words = words(cooperative);
        List<ListedItem> items = attention.open(cooperative);
        List<Oddity> oddities =
                Stream.concat(
                                attention.setAside(cooperative).stream().map(words::oddity),
                                items.stream().map(words::oddity))
                        .toList();
        return new ModelAndView<>(
                "attention/attention",
                new AttentionModel(
                        new AttentionPage(
                                frames.of(authentication),
                                oddities,
                                items.size() == AttentionService.SHOWN_MAX)));
    }

    /** What was settled, the last first. */
    @Get("/selesai")
    ModelAndView<SettledModel> settled(Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        AttentionWords words = words(cooperative);
        List<Settled> settled =
                Stream.concat(
                                attention.settledLines(cooperative).stream().map(words::settled),
                                attention.settled(cooperative).stream().map(words::settled))
                        .toList();
        return new ModelAndView<>(
                "attention/settled",
                new SettledModel(new SettledPage(frames.of(authentication), settled)));
    }

    /** Notes what was done about an event. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<Void> resolve(UUID id, Authentication authentication, @Body ResolutionForm form) {
        attention.resolve(OfficeUser.of(authentication), id, form.toResolution());
        return HttpResponse.seeOther(LIST);
    }

    /** Notes what was done about lines of a till, up to the last that was shown. */
    @Post("/baris/{terminal}/{reason}/{last}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<Void> resolveLines(
            UUID terminal,
            String reason,
            UUID last,
            Authentication authentication,
            @Body ResolutionForm form) {
        attention.resolveLines(
                OfficeUser.of(authentication), terminal, reason, last, form.toResolution());
        return HttpResponse.seeOther(LIST);
    }

    private AttentionWords words(UUID cooperative) {
        return new AttentionWords(ZoneId.of(cooperatives.get(cooperative).timeZone()));
    }
}
