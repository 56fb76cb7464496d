package id.gerai.server.dossier;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of erasing a person. */
enum ErasureRefusal implements Refusal {
    MEMBERSHIP_NOT_OVER(HttpStatus.CONFLICT),
    STILL_OWED(HttpStatus.CONFLICT),
    ALREADY_ERASED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ErasureRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
