package id.gerai.server.balance;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of balances that follow a journal. */
enum BalanceRefusal implements Refusal {
    SAVINGS_WOULD_BE_BELOW_ZERO,
    CREDIT_WOULD_BE_BELOW_ZERO;

    @Override
    public HttpStatus status() {
        return HttpStatus.CONFLICT;
    }
}
