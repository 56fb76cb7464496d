package id.gerai.server.report.daily;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of asking for a report. */
enum ReportRefusal implements Refusal {
    OUTLET_UNKNOWN(HttpStatus.NOT_FOUND);

    private final HttpStatus status;

    ReportRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
