package id.gerai.server.person;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules about persons. */
public enum PersonRefusal implements Refusal {
    NIK_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    NIK_TAKEN(HttpStatus.CONFLICT),
    NIK_UNKNOWN(HttpStatus.NOT_FOUND),
    NIKS_DIFFER(HttpStatus.CONFLICT),
    PERSON_ERASED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    PersonRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
