package id.gerai.server.attention;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the manager's list. */
enum AttentionRefusal implements Refusal {
    NOT_OPEN(HttpStatus.NOT_FOUND),
    NOTHING_TO_READ_AGAIN(HttpStatus.CONFLICT),
    NOTHING_SAID(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    AttentionRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
