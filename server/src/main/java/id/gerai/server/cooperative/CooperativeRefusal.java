package id.gerai.server.cooperative;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of founding a cooperative. */
enum CooperativeRefusal implements Refusal {
    SETUP_CODE_WRONG(HttpStatus.FORBIDDEN),
    TIME_ZONE_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    CooperativeRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
