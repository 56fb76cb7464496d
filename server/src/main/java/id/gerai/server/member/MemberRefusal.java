package id.gerai.server.member;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the register. */
public enum MemberRefusal implements Refusal {
    MEMBER_UNKNOWN(HttpStatus.NOT_FOUND),
    MEMBER_NO_TAKEN(HttpStatus.CONFLICT),
    NIK_TAKEN(HttpStatus.CONFLICT),
    FORMER_MEMBER(HttpStatus.CONFLICT),
    MEMBERSHIP_LASTS(HttpStatus.CONFLICT),
    BEFORE_LEAVING(HttpStatus.UNPROCESSABLE_ENTITY),
    ALREADY_IN_THE_REGISTER(HttpStatus.CONFLICT),
    ALREADY_A_MEMBER(HttpStatus.CONFLICT),
    NOT_IN_THE_REGISTER(HttpStatus.NOT_FOUND),
    ONLY_MEMBERS_ARE_EXPELLED(HttpStatus.CONFLICT),
    MORE_THAN_ENTRY_SHARE(HttpStatus.CONFLICT),
    ALREADY_ENDED(HttpStatus.CONFLICT),
    DECISION_NEEDED(HttpStatus.UNPROCESSABLE_ENTITY),
    NOT_YET(HttpStatus.UNPROCESSABLE_ENTITY),
    BEFORE_JOINING(HttpStatus.UNPROCESSABLE_ENTITY),
    STATUS_NEEDS_MOVEMENT(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    MemberRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
