package id.gerai.server.tax;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the monthly tax. */
enum TaxRefusal implements Refusal {
    NOT_REGISTERED(HttpStatus.CONFLICT),
    RULE_HAS_ENDED(HttpStatus.CONFLICT),
    MONTH_NOT_OVER(HttpStatus.CONFLICT);

    private final HttpStatus status;

    TaxRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
