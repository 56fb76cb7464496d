package id.gerai.server.outlet;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of outlets and tills. */
public enum OutletRefusal implements Refusal {
    OUTLET_UNKNOWN(HttpStatus.NOT_FOUND),
    TERMINAL_UNKNOWN(HttpStatus.NOT_FOUND),
    ENROLMENT_CODE_WRONG(HttpStatus.FORBIDDEN),
    PUBLIC_KEY_INVALID(HttpStatus.UNPROCESSABLE_ENTITY),
    CODE_IS_FOR_ANOTHER_TILL(HttpStatus.FORBIDDEN),
    LOSS_NOT_EXPLAINED(HttpStatus.UNPROCESSABLE_ENTITY),
    SUCCESSION_NOT_SIGNED(HttpStatus.FORBIDDEN),
    SUCCESSION_NOT_AGREED(HttpStatus.CONFLICT),
    TERMINAL_REVOKED(HttpStatus.UNAUTHORIZED);

    private final HttpStatus status;

    OutletRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
