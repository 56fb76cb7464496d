package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.member.MemberService;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The catalogue, from the office. */
@Controller("/api/products")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class ProductApi {
    private static final long PRICE_MAX = 1_000_000_000L;

    private final CatalogService catalog;
    private final MemberService members;

    ProductApi(CatalogService catalog, MemberService members) {
        this.catalog = catalog;
        this.members = members;
    }

    /** The highest lawful price of one unit, whole rupiah, and where it is written. */
    @Serdeable
    record CeilingRequest(
            @Positive @Max(PRICE_MAX) long amount, @NotBlank @Size(max = 200) String reference) {}

    /** Whose goods these are, and the cooperative's share in basis points. */
    @Serdeable
    record ConsignorRequest(
            @NotBlank @Size(max = 20) String memberNo,
            @PositiveOrZero @Max(Percent.WHOLE_BASIS_POINTS) int commission) {}

    /**
     * @param validFrom the day the prices begin
     */
    @Serdeable
    record ProductRequest(
            @NotBlank @Size(max = 40) String code,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String category,
            @NotBlank @Size(max = 20) String unit,
            boolean weighed,
            @NotNull @Pattern(regexp = "114[12349]") String stockAccount,
            @Positive @Max(PRICE_MAX) long generalPrice,
            @Positive @Max(PRICE_MAX) long memberPrice,
            @NotNull LocalDate validFrom,
            @Nullable @Valid CeilingRequest ceiling,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> barcodes,
            @Nullable @Valid ConsignorRequest consignor) {}

    /**
     * @param validFrom the first business date on which it holds, today or later
     * @param ceiling missing where it stays as it is
     */
    @Serdeable
    record PriceRequest(
            @NotNull LocalDate validFrom,
            @Positive @Max(PRICE_MAX) long generalPrice,
            @Positive @Max(PRICE_MAX) long memberPrice,
            @Nullable @Valid CeilingRequest ceiling) {}

    /** The id of the new product. */
    @Serdeable
    record ProductAdded(UUID id) {}

    /** Adds a product. */
    @Post
    HttpResponse<ProductAdded> add(
            @Valid @Body ProductRequest request, Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        NewProduct product =
                new NewProduct(
                        request.code(),
                        request.name(),
                        request.category(),
                        request.unit(),
                        request.weighed(),
                        AccountCode.of(request.stockAccount()),
                        Rupiah.of(request.generalPrice()),
                        Rupiah.of(request.memberPrice()),
                        ceiling(request.ceiling()),
                        request.barcodes(),
                        Optional.ofNullable(request.consignor()).map(it -> terms(by, it)));
        List<UUID> ids = catalog.add(by, request.validFrom(), List.of(product));
        return HttpResponse.created(new ProductAdded(ids.getFirst()));
    }

    /** Decides what a product costs from a day on. */
    @Post("/{product}/prices")
    HttpResponse<Void> setPrice(
            UUID product, @Valid @Body PriceRequest request, Authentication authentication) {
        catalog.setPrice(
                OfficeUser.of(authentication),
                product,
                new PriceFrom(
                        request.validFrom(),
                        Rupiah.of(request.generalPrice()),
                        Rupiah.of(request.memberPrice()),
                        ceiling(request.ceiling())));
        return HttpResponse.noContent();
    }

    private static Optional<NewProduct.Ceiling> ceiling(@Nullable CeilingRequest request) {
        return Optional.ofNullable(request)
                .map(it -> new NewProduct.Ceiling(Rupiah.of(it.amount()), it.reference()));
    }

    private ConsignmentTerms terms(OfficeUser by, ConsignorRequest consignor) {
        return new ConsignmentTerms(
                members.idOf(by.cooperative(), consignor.memberNo()),
                Percent.ofBasisPoints(consignor.commission()));
    }
}
