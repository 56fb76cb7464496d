package id.gerai.server.opening;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of asking for a template. */
enum OpeningRefusal implements Refusal {
    TEMPLATE_UNKNOWN;

    @Override
    public HttpStatus status() {
        return HttpStatus.NOT_FOUND;
    }
}
