package id.gerai.server.heir;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of heirs. */
enum HeirRefusal implements Refusal {
    PARTS_ARE_NOT_THE_WHOLE(HttpStatus.UNPROCESSABLE_ENTITY),
    NO_SUCH_HEIR(HttpStatus.NOT_FOUND),
    HEIR_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    MEMBER_ERASED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    HeirRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
