package id.gerai.server.manual;

import id.gerai.ledger.account.HandRefusal;
import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of lines by hand; the sentence of each names the line. */
enum LineRefusal implements Refusal {
    TOO_FEW_LINES,
    DEBIT_OR_CREDIT,
    ACCOUNT_UNKNOWN,
    ACCOUNT_NOT_ACTIVE,
    MEMBER_UNKNOWN,
    MEMBER_NEEDED,
    MEMBER_NOT_KEPT,
    MOVES_WITH_GOODS,
    COUNTED_BY_SHIFTS,
    MOVED_BY_THE_CLOSE,
    UNBALANCED;

    static LineRefusal of(HandRefusal refusal) {
        return switch (refusal) {
            case MEMBER_NEEDED -> MEMBER_NEEDED;
            case MEMBER_NOT_KEPT -> MEMBER_NOT_KEPT;
            case MOVES_WITH_GOODS -> MOVES_WITH_GOODS;
            case COUNTED_BY_SHIFTS -> COUNTED_BY_SHIFTS;
            case MOVED_BY_THE_CLOSE -> MOVED_BY_THE_CLOSE;
        };
    }

    @Override
    public HttpStatus status() {
        return HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
