package id.gerai.server.savings;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of simpanan. */
public enum SavingsRefusal implements Refusal {
    RATE_OF_NO_DUTY(HttpStatus.UNPROCESSABLE_ENTITY),
    RATE_IN_THE_PAST(HttpStatus.UNPROCESSABLE_ENTITY),
    RATE_NOT_FROM_THE_FIRST(HttpStatus.UNPROCESSABLE_ENTITY),
    NO_DUES(HttpStatus.CONFLICT),
    MONTHS_NOT_DUE(HttpStatus.UNPROCESSABLE_ENTITY),
    DUES_CHANGED(HttpStatus.CONFLICT),
    NOT_WITHDRAWABLE(HttpStatus.UNPROCESSABLE_ENTITY),
    BELOW_MINIMUM(HttpStatus.CONFLICT),
    SECOND_PERSON_NEEDED(HttpStatus.CONFLICT),
    TERMS_IN_THE_PAST(HttpStatus.UNPROCESSABLE_ENTITY),
    NO_INTEREST_RATE(HttpStatus.CONFLICT),
    MONTH_NOT_OVER(HttpStatus.CONFLICT),
    MONTH_CREDITED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SavingsRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
