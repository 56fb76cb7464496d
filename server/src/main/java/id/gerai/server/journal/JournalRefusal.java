package id.gerai.server.journal;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of posting from the office. */
enum JournalRefusal implements Refusal {
    YEAR_NOT_OPEN(HttpStatus.CONFLICT),
    NOT_YET(HttpStatus.UNPROCESSABLE_ENTITY),
    MONTH_LOCKED(HttpStatus.CONFLICT),
    NOT_ENOUGH_CASH(HttpStatus.CONFLICT),
    NO_AMOUNT(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    JournalRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
