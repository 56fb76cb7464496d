package id.gerai.server.stock;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of receiving goods. */
enum StockRefusal implements Refusal {
    OUTLET_UNKNOWN(HttpStatus.NOT_FOUND),
    PRODUCT_UNKNOWN(HttpStatus.NOT_FOUND),
    PRODUCT_IS_CONSIGNED(HttpStatus.UNPROCESSABLE_ENTITY),
    PRODUCT_TWICE(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    StockRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
