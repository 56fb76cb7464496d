package id.gerai.server.account;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the chart of accounts. */
enum AccountRefusal implements Refusal {
    ACCOUNT_UNKNOWN(HttpStatus.NOT_FOUND),
    CODE_OF_THE_STANDARD(HttpStatus.CONFLICT),
    CODE_RESERVED(HttpStatus.UNPROCESSABLE_ENTITY),
    CODE_TAKEN(HttpStatus.CONFLICT),
    CASH_IS_AN_ASSET(HttpStatus.UNPROCESSABLE_ENTITY),
    NAME_OF_THE_STANDARD(HttpStatus.CONFLICT),
    USED_BY_RULES(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AccountRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
