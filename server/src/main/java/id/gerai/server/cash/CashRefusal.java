package id.gerai.server.cash;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of money. */
enum CashRefusal implements Refusal {
    MORE_THAN_OWED(HttpStatus.CONFLICT),
    MORE_THAN_OUTSTANDING(HttpStatus.CONFLICT),
    MORE_THAN_THE_FUND(HttpStatus.CONFLICT),
    MORE_THAN_THE_RESERVE(HttpStatus.CONFLICT),
    NOT_THE_LOSS(HttpStatus.CONFLICT),
    SAME_PLACE(HttpStatus.UNPROCESSABLE_ENTITY),
    FEE_ABOVE_GROSS(HttpStatus.UNPROCESSABLE_ENTITY),
    NOT_A_FUND(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    CashRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
