package id.gerai.server.settlement;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of ending memberships. */
enum SettlementRefusal implements Refusal {
    BOARD_NEEDED(HttpStatus.FORBIDDEN),
    SETTLEMENT_NEEDED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SettlementRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
