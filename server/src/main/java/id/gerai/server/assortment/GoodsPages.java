package id.gerai.server.assortment;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
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

/** Where a manager finds products and says what they cost and what is watched. */
@Hidden
@Controller("/barang")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
@Produces(MediaType.TEXT_HTML)
class GoodsPages {
    private final AssortmentService assortment;
    private final Frames frames;

    GoodsPages(AssortmentService assortment, Frames frames) {
        this.assortment = assortment;
        this.frames = frames;
    }

    /** What the template of the list takes by name. */
    @Introspected
    record ListModel(Frame frame, String wanted, List<ListedProduct> products) {}

    /** What the template of a product takes by name. */
    @Introspected
    record GoodsModel(GoodsPage page) {}

    /**
     * @param cari what is looked for
     */
    @Get
    ModelAndView<ListModel> list(
            Authentication authentication, @QueryValue(defaultValue = "") String cari) {
        return new ModelAndView<>(
                "assortment/products",
                new ListModel(
                        frames.of(authentication),
                        cari,
                        assortment.find(OfficeUser.of(authentication).cooperative(), cari)));
    }

    /**
     * @param tersimpan present where it has just been kept
     */
    @Get("/{code}")
    ModelAndView<GoodsModel> show(
            String code, Authentication authentication, @Nullable @QueryValue String tersimpan) {
        OfficeUser user = OfficeUser.of(authentication);
        ListedProduct product = assortment.product(user.cooperative(), code);
        Goods goods = assortment.goods(user.cooperative(), product.id());
        return page(
                authentication, product, GoodsForm.typed(goods), Map.of(), null, tersimpan != null);
    }

    /** Keeps what was typed, or shows it again with what is wrong. */
    @Post("/{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> keep(
            String code, Authentication authentication, @Body Map<String, String> typed) {
        OfficeUser user = OfficeUser.of(authentication);
        ListedProduct product = assortment.product(user.cooperative(), code);
        GoodsForm form = new GoodsForm(typed);
        Optional<Goods> goods = form.read();
        String refusal = null;
        if (goods.isPresent()) {
            try {
                assortment.change(user, product.id(), goods.get());
                return HttpResponse.seeOther(
                        UriBuilder.of("/barang").path(code).queryParam("tersimpan", "ya").build());
            } catch (RefusedException e) {
                refusal = e.sentence();
            }
        }
        return HttpResponse.unprocessableEntity()
                .body(page(authentication, product, typed, form.faults(), refusal, false));
    }

    private ModelAndView<GoodsModel> page(
            Authentication authentication,
            ListedProduct product,
            Map<String, String> typed,
            Map<String, String> faults,
            @Nullable String refusal,
            boolean saved) {
        return new ModelAndView<>(
                "assortment/goods",
                new GoodsModel(
                        new GoodsPage(
                                frames.of(authentication),
                                product,
                                typed,
                                faults,
                                refusal,
                                saved)));
    }
}
