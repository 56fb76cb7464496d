package id.gerai.server.people;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of letting people work. */
enum PeopleRefusal implements Refusal {
    PERSON_UNKNOWN(HttpStatus.NOT_FOUND),
    PIN_TOO_SIMPLE(HttpStatus.UNPROCESSABLE_ENTITY),
    PIN_TYPED_DIFFERENTLY(HttpStatus.UNPROCESSABLE_ENTITY),
    ONESELF_LET_GO(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    PeopleRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
