package id.gerai.server.quickkey;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the quick keys. */
enum QuickKeyRefusal implements Refusal {
    PAGE_UNKNOWN(HttpStatus.NOT_FOUND),
    PRODUCT_UNKNOWN(HttpStatus.NOT_FOUND),
    NAME_NEEDED(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_PAGES(HttpStatus.UNPROCESSABLE_ENTITY),
    TOO_MANY_KEYS(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    QuickKeyRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
