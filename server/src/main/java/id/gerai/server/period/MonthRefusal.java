package id.gerai.server.period;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of opening a locked month. */
enum MonthRefusal implements Refusal {
    UNLOCK_REASON_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    YEAR_CLOSED(HttpStatus.CONFLICT),
    MONTH_NOT_LOCKED(HttpStatus.CONFLICT),
    LATER_MONTH_LOCKED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    MonthRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
