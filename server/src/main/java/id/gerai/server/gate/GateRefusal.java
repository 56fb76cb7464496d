package id.gerai.server.gate;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Why a till's request is not even read. */
enum GateRefusal implements Refusal {
    LENGTH_MISSING(HttpStatus.LENGTH_REQUIRED),
    TOO_LONG(HttpStatus.REQUEST_ENTITY_TOO_LARGE);

    private final HttpStatus status;

    GateRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
