package id.gerai.server.recurring;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of recurring journals. */
enum RecurringRefusal implements Refusal {
    TEMPLATE_UNKNOWN(HttpStatus.NOT_FOUND),
    MONTHS_OUT_OF_ORDER(HttpStatus.UNPROCESSABLE_ENTITY),
    STARTS_TOO_EARLY(HttpStatus.UNPROCESSABLE_ENTITY),
    APPROVED_BEFORE(HttpStatus.CONFLICT),
    ENDED_BEFORE(HttpStatus.CONFLICT),
    WRITTEN_BY_THE_SAME(HttpStatus.CONFLICT);

    private final HttpStatus status;

    RecurringRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
