package id.gerai.server.page;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of all pages. */
enum PageRefusal implements Refusal {
    SENT_FROM_ELSEWHERE(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    PageRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
