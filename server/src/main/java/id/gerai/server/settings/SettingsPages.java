package id.gerai.server.settings;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.page.Frames;
import id.gerai.server.settings.SettingsPage.OutletCode;
import id.gerai.server.settings.SettingsService.Outlet;

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
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.swagger.v3.oas.annotations.Hidden;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where a manager says how the outlets work. */
@Hidden
@Controller("/pengaturan")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class SettingsPages {
    private final SettingsService settings;
    private final Frames frames;

    SettingsPages(SettingsService settings, Frames frames) {
        this.settings = settings;
        this.frames = frames;
    }

    /** What the template takes by name. */
    @Introspected
    record SettingsModel(SettingsPage page) {}

    /**
     * @param tersimpan present where they have just been kept
     */
    @Get
    ModelAndView<SettingsModel> show(
            Authentication authentication, @Nullable @QueryValue String tersimpan) {
        UUID cooperative = OfficeUser.of(authentication).cooperative();
        return page(
                authentication,
                SettingsForm.typed(settings.of(cooperative)),
                Map.of(),
                tersimpan != null);
    }

    /** Keeps them, or shows what was typed and what is wrong. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(Authentication authentication, @Body Map<String, String> typed) {
        OfficeUser by = OfficeUser.of(authentication);
        SettingsForm form = new SettingsForm(typed);
        Optional<ShopSettings> read =
                form.read(settings.outlets(by.cooperative()).stream().map(Outlet::id).toList());
        if (read.isEmpty()) {
            return HttpResponse.unprocessableEntity()
                    .body(page(authentication, typed, form.faults(), false));
        }
        settings.change(by, read.get());
        return HttpResponse.seeOther(URI.create("/pengaturan?tersimpan"));
    }

    private ModelAndView<SettingsModel> page(
            Authentication authentication,
            Map<String, String> typed,
            Map<String, String> faults,
            boolean saved) {
        List<OutletCode> outlets =
                settings.outlets(OfficeUser.of(authentication).cooperative()).stream()
                        .map(it -> new OutletCode(SettingsForm.QRIS + it.id(), it.name()))
                        .toList();
        return new ModelAndView<>(
                "settings/settings",
                new SettingsModel(
                        new SettingsPage(
                                frames.of(authentication), outlets, typed, faults, saved)));
    }
}
