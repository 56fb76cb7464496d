package id.gerai.server.attention;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.attention.AttentionPage.Oddity;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.page.Figures;
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

/** Where a manager looks at what broke a rule, and notes what was done about it. */
@Hidden
@Controller("/perhatian")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class AttentionPages {
    private static final int RESOLUTION_LENGTH_MAX = 500;

    private final AttentionService attention;
    private final CooperativeService cooperatives;
    private final Frames frames;

    AttentionPages(AttentionService attention, CooperativeService cooperatives, Frames frames) {
        this.attention = attention;
        this.cooperatives = cooperatives;
        this.frames = frames;
    }

    /** What the template takes by name. */
    @Introspected
    record AttentionModel(AttentionPage page) {}

    /** What the form sends. */
    @Serdeable
    record ResolutionForm(@Nullable String resolution) {}

    /** What is open, oldest first. */
    @Get
    ModelAndView<AttentionModel> list(Authentication authentication) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        ZoneId zone = ZoneId.of(cooperatives.get(cooperative).timeZone());
        List<Oddity> oddities =
                attention.open(cooperative).stream()
                        .map(
                                item ->
                                        new Oddity(
                                                item.attentionId(),
                                                AttentionReason.valueOf(item.reason())
                                                        .sentence(item.detail()),
                                                Figures.moment(item.raisedAt(), zone)))
                        .toList();
        return new ModelAndView<>(
                "attention/attention",
                new AttentionModel(new AttentionPage(frames.of(authentication), oddities)));
    }

    /** Notes what was done; without a word nothing is noted. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<Void> resolve(UUID id, Authentication authentication, @Body ResolutionForm form) {
        String resolution = form.resolution() == null ? "" : form.resolution().strip();
        if (!resolution.isEmpty()) {
            attention.resolve(
                    OfficeUser.of(authentication),
                    id,
                    resolution.substring(0, Math.min(resolution.length(), RESOLUTION_LENGTH_MAX)));
        }
        return HttpResponse.seeOther(URI.create("/perhatian"));
    }
}
