package id.gerai.server.consignment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.Limits;

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
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.UUID;

/** Members' own goods, from the office. */
@Controller("/api")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class ConsignmentApi {
    private final ConsignmentService consignments;

    ConsignmentApi(ConsignmentService consignments) {
        this.consignments = consignments;
    }

    /**
     * @param quantity in thousandths of the unit
     */
    @Serdeable
    record GoodsRequest(
            @NotBlank @Size(max = 6) String outletCode,
            @NotBlank @Size(max = 40) String productCode,
            @Positive @Max(Limits.QUANTITY_MAX) long quantity) {}

    /**
     * @param amount whole rupiah, above zero
     */
    @Serdeable
    record PayoutRequest(@Positive @Max(Limits.AMOUNT_MAX) long amount, @NotNull LocalDate date) {}

    /** The goods' receipt. */
    @Serdeable
    record GoodsReceipt(UUID id) {}

    /** The journal that was posted. */
    @Serdeable
    record PayoutPosted(UUID journal) {}

    /** Takes goods in on the terms of their product. */
    @Post("/consignments")
    HttpResponse<GoodsReceipt> receive(
            @Valid @Body GoodsRequest request, Authentication authentication) {
        UUID id =
                consignments.receive(
                        OfficeUser.of(authentication),
                        request.outletCode(),
                        request.productCode(),
                        Quantity.ofThousandths(request.quantity()));
        return HttpResponse.created(new GoodsReceipt(id));
    }

    /** Pays a member for goods sold. */
    @Post("/consignors/{memberNo}/payouts")
    HttpResponse<PayoutPosted> payOut(
            String memberNo, @Valid @Body PayoutRequest request, Authentication authentication) {
        UUID journal =
                consignments.payOut(
                        OfficeUser.of(authentication),
                        memberNo,
                        Rupiah.of(request.amount()),
                        request.date());
        return HttpResponse.created(new PayoutPosted(journal));
    }
}
