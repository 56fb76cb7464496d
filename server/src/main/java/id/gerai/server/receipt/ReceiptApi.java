package id.gerai.server.receipt;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.Till;
import id.gerai.server.receipt.RecordedSale.Returned;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A till asks for a sale that it did not ring up itself; the contract is docs/sync.md. */
@Controller("/api/terminal/receipts")
@Secured(Role.TERMINAL)
class ReceiptApi {
    private final ReceiptService receipts;

    ReceiptApi(ReceiptService receipts) {
        this.receipts = receipts;
    }

    /** The sale of a receipt, from any till of the cooperative. */
    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<String> receipt(
            @QueryValue @NotBlank @Size(max = 100) String number, Authentication authentication)
            throws IOException {
        Optional<RecordedSale> sale = receipts.sale(Till.of(authentication).cooperative(), number);
        return sale.isPresent()
                ? HttpResponse.ok(JSON.std.asString(onTheWire(sale.get())))
                : HttpResponse.notFound();
    }

    private static Map<String, Object> onTheWire(RecordedSale sale) {
        return new FieldsWriter()
                .put("event", sale.event())
                .put("returned", sale.returned().stream().map(ReceiptApi::onTheWire).toList())
                .toMap();
    }

    private static Map<String, Object> onTheWire(Returned returned) {
        return new FieldsWriter()
                .put("line", returned.line())
                .put("quantity", returned.quantity().thousandths())
                .put("amount", returned.amount().amount())
                .toMap();
    }
}
