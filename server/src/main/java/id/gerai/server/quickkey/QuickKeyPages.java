package id.gerai.server.quickkey;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.assortment.AssortmentService;
import id.gerai.server.assortment.ListedProduct;
import id.gerai.server.page.Frame;
import id.gerai.server.page.Frames;
import id.gerai.server.problem.RefusedException;

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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where a manager arranges the quick keys: by keyboard, by mouse and by finger alike. */
@Hidden
@Controller("/tombol")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class QuickKeyPages {
    private final QuickKeyService quickKeys;
    private final AssortmentService assortment;
    private final Frames frames;

    QuickKeyPages(QuickKeyService quickKeys, AssortmentService assortment, Frames frames) {
        this.quickKeys = quickKeys;
        this.assortment = assortment;
        this.frames = frames;
    }

    /**
     * What the template takes by name.
     *
     * @param shown the page that is arranged; null where there is none
     * @param found what was looked for, without what is on the page
     * @param refusal why something could not be done; null where nothing was refused
     */
    @Introspected
    record GridModel(
            Frame frame,
            Grid grid,
            Grid.@Nullable Page shown,
            String wanted,
            List<ListedProduct> found,
            @Nullable String refusal) {}

    /**
     * @param halaman the page to arrange
     * @param cari a product looked for
     */
    @Get
    ModelAndView<GridModel> show(
            Authentication authentication,
            @Nullable @QueryValue UUID halaman,
            @QueryValue(defaultValue = "") String cari) {
        return page(authentication, halaman, cari, null);
    }

    /** Adds a page. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> addPage(Authentication authentication, @Body Map<String, String> form) {
        try {
            UUID added =
                    quickKeys.addPage(OfficeUser.of(authentication), form.getOrDefault("name", ""));
            return back(added, "");
        } catch (RefusedException e) {
            return refused(authentication, null, e);
        }
    }

    /** Renames, moves or removes a page, as the pressed button says. */
    @Post("/{page}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changePage(
            UUID page, Authentication authentication, @Body Map<String, String> form) {
        OfficeUser by = OfficeUser.of(authentication);
        try {
            switch (form.getOrDefault("do", "rename")) {
                case "left" -> quickKeys.movePage(by, page, -1);
                case "right" -> quickKeys.movePage(by, page, 1);
                case "remove" -> quickKeys.removePage(by, page);
                default -> quickKeys.renamePage(by, page, form.getOrDefault("name", ""));
            }
            return back(page, "");
        } catch (RefusedException e) {
            return refused(authentication, page, e);
        }
    }

    /** Adds, moves or removes a key, as the pressed button says. */
    @Post("/{page}/{product}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> changeKey(
            UUID page,
            UUID product,
            Authentication authentication,
            @Body Map<String, String> form) {
        OfficeUser by = OfficeUser.of(authentication);
        try {
            switch (form.getOrDefault("do", "add")) {
                case "left" -> quickKeys.moveKey(by, page, product, -1);
                case "right" -> quickKeys.moveKey(by, page, product, 1);
                case "remove" -> quickKeys.removeKey(by, page, product);
                default -> quickKeys.addKey(by, page, product);
            }
            return back(page, form.getOrDefault("cari", ""));
        } catch (RefusedException e) {
            return refused(authentication, page, e);
        }
    }

    private static HttpResponse<?> back(UUID page, String wanted) {
        UriBuilder address = UriBuilder.of("/tombol").queryParam("halaman", page);
        return HttpResponse.seeOther(
                (wanted.isEmpty() ? address : address.queryParam("cari", wanted)).build());
    }

    private HttpResponse<?> refused(
            Authentication authentication, @Nullable UUID page, RefusedException refusal) {
        return HttpResponse.status(refusal.refusal().status())
                .body(page(authentication, page, "", refusal.sentence()));
    }

    private ModelAndView<GridModel> page(
            Authentication authentication,
            @Nullable UUID page,
            String wanted,
            @Nullable String refusal) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        Grid grid = quickKeys.grid(cooperative);
        Optional<Grid.Page> shown = grid.page(Optional.ofNullable(page));
        List<UUID> taken =
                shown.stream().flatMap(it -> it.keys().stream()).map(Grid.Key::product).toList();
        List<ListedProduct> found =
                wanted.isBlank()
                        ? List.of()
                        : assortment.find(cooperative, wanted).stream()
                                .filter(it -> !taken.contains(it.id()))
                                .toList();
        return new ModelAndView<>(
                "quickkey/quickkeys",
                new GridModel(
                        frames.of(authentication),
                        grid,
                        shown.orElse(null),
                        wanted,
                        found,
                        refusal));
    }
}
