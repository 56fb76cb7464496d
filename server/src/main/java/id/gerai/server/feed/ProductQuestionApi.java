package id.gerai.server.feed;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.Till;

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
import java.util.Optional;

/** A till asks for a product whose code it does not know; the contract is docs/sync.md. */
@Controller("/api/terminal/products")
@Secured(Role.TERMINAL)
class ProductQuestionApi {
    private final FeedService feed;

    ProductQuestionApi(FeedService feed) {
        this.feed = feed;
    }

    /** The product of a code or barcode, also that of a package, as the feed tells of it. */
    @Get(produces = MediaType.APPLICATION_JSON)
    HttpResponse<String> product(
            @QueryValue @NotBlank @Size(max = 100) String code, Authentication authentication)
            throws IOException {
        Optional<Change> product = feed.product(Till.of(authentication), code);
        return product.isPresent()
                ? HttpResponse.ok(JSON.std.asString(ChangeForm.write(product.get())))
                : HttpResponse.notFound();
    }
}
