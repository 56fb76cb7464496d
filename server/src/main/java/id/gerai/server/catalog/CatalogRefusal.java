package id.gerai.server.catalog;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the catalogue. */
public enum CatalogRefusal implements Refusal {
    PRODUCT_UNKNOWN(HttpStatus.NOT_FOUND),
    CODE_TAKEN(HttpStatus.CONFLICT),
    BARCODE_TAKEN(HttpStatus.CONFLICT),
    BARCODE_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    MEMBER_PRICE_ABOVE_GENERAL(HttpStatus.UNPROCESSABLE_ENTITY),
    PRICE_ABOVE_CEILING(HttpStatus.UNPROCESSABLE_ENTITY),
    PRICE_DAY_OVER(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    CatalogRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
