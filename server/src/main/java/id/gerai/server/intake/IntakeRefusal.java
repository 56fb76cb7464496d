package id.gerai.server.intake;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of a push as a whole. */
enum IntakeRefusal implements Refusal {
    TOO_MANY_LINES(HttpStatus.REQUEST_ENTITY_TOO_LARGE),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE);

    private final HttpStatus status;

    IntakeRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
