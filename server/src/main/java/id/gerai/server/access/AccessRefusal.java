package id.gerai.server.access;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of access. */
enum AccessRefusal implements Refusal {
    LOGIN_NAME_TAKEN(HttpStatus.CONFLICT),
    PASSWORD_NEEDED(HttpStatus.UNPROCESSABLE_ENTITY),
    PASSWORD_TOO_SHORT(HttpStatus.UNPROCESSABLE_ENTITY),
    LOGIN_WRONG(HttpStatus.UNAUTHORIZED),
    LOGIN_TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS);

    private final HttpStatus status;

    AccessRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
