package id.gerai.server.credit;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of member credit. */
enum CreditRefusal implements Refusal {
    MORE_THAN_OWED(HttpStatus.CONFLICT),
    CLAIM_TOO_SMALL(HttpStatus.CONFLICT),
    CONSENT_NEEDED(HttpStatus.UNPROCESSABLE_ENTITY),
    TERMS_IN_THE_PAST(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    CreditRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
