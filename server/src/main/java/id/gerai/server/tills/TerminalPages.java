package id.gerai.server.tills;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.outlet.EnrolmentService;
import id.gerai.server.outlet.EnrolmentService.Issued;
import id.gerai.server.page.Figures;
import id.gerai.server.page.Frame;
import id.gerai.server.page.Frames;
import id.gerai.server.tills.TerminalPage.Code;
import id.gerai.server.tills.TerminalPage.Outlet;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Where managers let tills in and shut them out. */
@Hidden
@Controller("/terminal")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class TerminalPages {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");

    private final TillListService tills;
    private final EnrolmentService enrolment;
    private final CooperativeService cooperatives;
    private final Frames frames;
    private final HttpHostResolver hosts;
    private final Clock clock;

    TerminalPages(
            TillListService tills,
            EnrolmentService enrolment,
            CooperativeService cooperatives,
            Frames frames,
            HttpHostResolver hosts,
            Clock clock) {
        this.tills = tills;
        this.enrolment = enrolment;
        this.cooperatives = cooperatives;
        this.frames = frames;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** What the template of the list takes by name. */
    @Introspected
    record ListModel(TerminalPage page) {}

    /** What the templates of the questions take by name. */
    @Introspected
    record QuestionModel(Frame frame, TerminalPage.Till till) {}

    /** What the form for a code sends. */
    @Serdeable
    record CodeForm(UUID outlet) {}

    /** What the form for a code for a lost key sends. */
    @Serdeable
    record LostKeyForm(String reason) {}

    /**
     * @param dicabut the code of a till just shut out
     */
    @Get
    ModelAndView<ListModel> list(
            Authentication authentication, @Nullable @QueryValue String dicabut) {
        return page(authentication, null, dicabut);
    }

    /** Issues a code and shows it, this once. */
    @Post("/kode")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<ListModel> issue(
            HttpRequest<?> request, Authentication authentication, @Body CodeForm form) {
        OfficeUser user = OfficeUser.of(authentication);
        Issued issued = enrolment.issueCode(user, form.outlet());
        String outlet =
                tills.outlets(user.cooperative()).stream()
                        .filter(candidate -> candidate.id().equals(form.outlet()))
                        .map(Outlet::name)
                        .findFirst()
                        .orElseThrow();
        return page(authentication, code(request, user, issued, outlet, null), null);
    }

    private Code code(
            HttpRequest<?> request,
            OfficeUser user,
            Issued issued,
            String outlet,
            @Nullable String lostKeyOf) {
        String server = hosts.resolve(request);
        return new Code(
                issued.code().shown(),
                outlet,
                Figures.clock(issued.expiresAt(), zone(user)),
                server,
                THIS_MACHINE.contains(URI.create(server).getHost()),
                lostKeyOf);
    }

    /** Asks how the key was lost, before the till may go on without it. */
    @Get("/{terminal}/kunci-hilang")
    ModelAndView<QuestionModel> askForLostKey(UUID terminal, Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        ListedTill till = tills.till(user.cooperative(), terminal);
        return new ModelAndView<>(
                "tills/lostkey",
                new QuestionModel(frames.of(authentication), words(user).of(till)));
    }

    /** Issues a code for that till only and shows it, this once. */
    @Post("/{terminal}/kunci-hilang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    ModelAndView<ListModel> issueForLostKey(
            UUID terminal,
            HttpRequest<?> request,
            Authentication authentication,
            @Body LostKeyForm form) {
        OfficeUser user = OfficeUser.of(authentication);
        ListedTill till = tills.till(user.cooperative(), terminal);
        Issued issued = enrolment.issueCodeForLostKey(user, terminal, form.reason());
        return page(authentication, code(request, user, issued, till.outlet(), till.code()), null);
    }

    /** Asks before a till is shut out. */
    @Get("/{terminal}/cabut")
    ModelAndView<QuestionModel> askToRevoke(UUID terminal, Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        ListedTill till = tills.working(user.cooperative(), terminal);
        return new ModelAndView<>(
                "tills/revoke", new QuestionModel(frames.of(authentication), words(user).of(till)));
    }

    /** Shuts a till out. */
    @Post("/{terminal}/cabut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<Void> revoke(UUID terminal, Authentication authentication) {
        OfficeUser user = OfficeUser.of(authentication);
        ListedTill till = tills.working(user.cooperative(), terminal);
        enrolment.revoke(user, terminal);
        return HttpResponse.seeOther(
                UriBuilder.of("/terminal").queryParam("dicabut", till.code()).build());
    }

    private ModelAndView<ListModel> page(
            Authentication authentication, @Nullable Code issued, @Nullable String revoked) {
        OfficeUser user = OfficeUser.of(authentication);
        List<TerminalPage.Till> listed =
                tills.tills(user.cooperative()).stream().map(words(user)::of).toList();
        // Only what is true is said, whatever the address bar holds.
        boolean wasRevoked =
                listed.stream()
                        .anyMatch(till -> till.code().equals(revoked) && till.revoked() != null);
        return new ModelAndView<>(
                "tills/terminals",
                new ListModel(
                        new TerminalPage(
                                frames.of(authentication),
                                listed,
                                tills.outlets(user.cooperative()),
                                issued,
                                wasRevoked ? revoked : null)));
    }

    private TillWords words(OfficeUser user) {
        return new TillWords(clock.instant(), zone(user));
    }

    private ZoneId zone(OfficeUser user) {
        return ZoneId.of(cooperatives.get(user.cooperative()).timeZone());
    }
}
