package id.gerai.server.attention;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the manager's list. */
enum AttentionRefusal implements Refusal {
    NOT_OPEN;

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
