package id.gerai.server.consignment;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of consignment at the office. */
enum ConsignmentRefusal implements Refusal {
    OUTLET_UNKNOWN(HttpStatus.NOT_FOUND),
    PRODUCT_NOT_CONSIGNED(HttpStatus.UNPROCESSABLE_ENTITY),
    MORE_THAN_OWED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    ConsignmentRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
