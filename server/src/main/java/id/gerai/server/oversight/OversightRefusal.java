package id.gerai.server.oversight;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of oversight. */
enum OversightRefusal implements Refusal {
    LOGIN_NAME_TAKEN(HttpStatus.CONFLICT),
    LOGIN_NAME_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    OVERSEER_UNKNOWN(HttpStatus.NOT_FOUND),
    COOPERATIVE_UNKNOWN(HttpStatus.NOT_FOUND),
    PERIOD_BACKWARDS(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    OversightRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
