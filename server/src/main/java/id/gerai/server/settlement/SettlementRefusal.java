package id.gerai.server.settlement;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of ending memberships. */
enum SettlementRefusal implements Refusal {
    BOARD_NEEDED(HttpStatus.FORBIDDEN),
    SETTLEMENT_NEEDED(HttpStatus.CONFLICT),
    SETTLEMENT_UNKNOWN(HttpStatus.NOT_FOUND),
    NOTHING_TO_SETTLE(HttpStatus.CONFLICT),
    SETTLEMENT_UNDER_WAY(HttpStatus.CONFLICT),
    BALANCE_IS_ODD(HttpStatus.CONFLICT),
    HEIRS_NEEDED(HttpStatus.CONFLICT),
    NOT_A_DRAFT(HttpStatus.CONFLICT),
    REVIEWED_BY_THE_DRAFTER(HttpStatus.FORBIDDEN),
    NOT_REVIEWED(HttpStatus.CONFLICT),
    CHANGED_SINCE_DRAFT(HttpStatus.CONFLICT),
    ALREADY_POSTED(HttpStatus.CONFLICT),
    NOT_POSTED(HttpStatus.CONFLICT),
    PART_UNKNOWN(HttpStatus.NOT_FOUND),
    PAID_BEFORE_POSTED(HttpStatus.UNPROCESSABLE_ENTITY),
    MORE_THAN_DUE(HttpStatus.CONFLICT);

    private final HttpStatus status;

    SettlementRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
