package id.gerai.server.reversal;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of taking a journal back, in the order in which they are looked at. */
enum ReversalRefusal implements Refusal {
    JOURNAL_UNKNOWN(HttpStatus.NOT_FOUND),
    REVERSED_BEFORE(HttpStatus.CONFLICT),
    IS_A_REVERSAL(HttpStatus.CONFLICT),
    FROM_A_TILL(HttpStatus.CONFLICT),
    OF_THE_YEAR_END(HttpStatus.CONFLICT),
    OF_A_SHARED_SURPLUS(HttpStatus.CONFLICT),
    OF_A_SETTLEMENT(HttpStatus.CONFLICT),
    OF_AN_ASSET(HttpStatus.CONFLICT),
    MOVED_STOCK(HttpStatus.CONFLICT),
    SEEN_BY_TWO(HttpStatus.FORBIDDEN),
    BEFORE_THE_MISTAKE(HttpStatus.UNPROCESSABLE_ENTITY),
    IN_THE_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    ReversalRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
