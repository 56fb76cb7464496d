package id.gerai.server.assistance;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of assistance. */
enum AssistanceRefusal implements Refusal {
    ASSISTANCE_MEMBER_UNKNOWN(HttpStatus.NOT_FOUND),
    ASSISTANCE_UNKNOWN(HttpStatus.NOT_FOUND),
    ASSISTANCE_KNOWN(HttpStatus.CONFLICT),
    ENDS_BEFORE_IT_BEGAN(HttpStatus.UNPROCESSABLE_ENTITY),
    LIST_INVALID(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    AssistanceRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
