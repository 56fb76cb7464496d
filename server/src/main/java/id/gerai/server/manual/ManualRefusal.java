package id.gerai.server.manual;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of journals by hand. */
enum ManualRefusal implements Refusal {
    DRAFT_UNKNOWN(HttpStatus.NOT_FOUND),
    DATE_IN_THE_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY),
    NOT_A_DRAFT(HttpStatus.CONFLICT),
    NOT_SUBMITTED(HttpStatus.CONFLICT),
    WRITTEN_BY_THE_SAME(HttpStatus.CONFLICT),
    REASON_MISSING(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    ManualRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
