package id.gerai.server.report;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Why there is no report. */
public enum BookReportRefusal implements Refusal {
    REPORT_UNKNOWN(HttpStatus.NOT_FOUND),
    PERIOD_TURNED_ROUND(HttpStatus.UNPROCESSABLE_ENTITY),
    PERIOD_OUT_OF_RANGE(HttpStatus.UNPROCESSABLE_ENTITY),
    FORMAT_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY),
    ACCOUNT_MISSING(HttpStatus.UNPROCESSABLE_ENTITY),
    ACCOUNT_UNKNOWN(HttpStatus.NOT_FOUND),
    TOO_MANY_ENTRIES(HttpStatus.UNPROCESSABLE_ENTITY);

    private final HttpStatus status;

    BookReportRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
