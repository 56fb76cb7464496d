package id.gerai.server.stock;

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
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Receiving goods, from the office. */
@Controller("/api/stock")
@Secured({Role.ADMINISTRATOR, Role.MANAGER})
class StockApi {
    /** A thousand million of a unit or of rupiah: above that somebody mistyped. */
    private final StockService stock;

    StockApi(StockService stock) {
        this.stock = stock;
    }

    /**
     * @param quantity in thousandths of the unit
     * @param cost of all of it, whole rupiah
     */
    @Serdeable
    record LineRequest(
            @NotNull UUID product,
            @Positive @Max(Limits.QUANTITY_MAX) long quantity,
            @PositiveOrZero @Max(Limits.AMOUNT_MAX) long cost) {}

    /**
     * @param onCredit true where the supplier is still to be paid
     */
    @Serdeable
    record ReceiptRequest(
            @NotNull UUID outlet,
            @NotNull LocalDate date,
            boolean onCredit,
            @NotEmpty @Size(max = 500) List<@Valid LineRequest> lines) {}

    /** The journal that was posted. */
    @Serdeable
    record Received(UUID journal) {}

    /** Receives goods that were bought. */
    @Post("/receipts")
    HttpResponse<Received> receive(
            @Valid @Body ReceiptRequest request, Authentication authentication) {
        List<Receipt> receipts =
                request.lines().stream()
                        .map(
                                line ->
                                        new Receipt(
                                                line.product(),
                                                Quantity.ofThousandths(line.quantity()),
                                                Rupiah.of(line.cost())))
                        .toList();
        UUID journal =
                stock.receive(
                        OfficeUser.of(authentication),
                        request.outlet(),
                        request.date(),
                        request.onCredit(),
                        receipts);
        return HttpResponse.created(new Received(journal));
    }
}
