package id.gerai.server.expense;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of paying costs. */
enum ExpenseRefusal implements Refusal {
    NOT_AN_EXPENSE;

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
