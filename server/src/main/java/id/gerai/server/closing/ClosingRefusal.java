package id.gerai.server.closing;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the decision not to wait for a till, and of opening a closed year. */
enum ClosingRefusal implements Refusal {
    YEAR_NOT_OPEN(HttpStatus.CONFLICT),
    TILL_UNKNOWN(HttpStatus.NOT_FOUND),
    REASON_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    DECIDED_BEFORE(HttpStatus.CONFLICT),
    YEAR_NOT_CLOSED(HttpStatus.CONFLICT),
    LATER_YEAR_CLOSED(HttpStatus.CONFLICT),
    SURPLUS_APPROVED(HttpStatus.CONFLICT),
    LOSS_DECIDED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ClosingRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
