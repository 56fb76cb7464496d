package id.gerai.server.village;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the rule. */
enum VillageRefusal implements Refusal {
    YEARS_OUT_OF_ORDER(HttpStatus.UNPROCESSABLE_ENTITY),
    SURPLUS_APPROVED(HttpStatus.CONFLICT);

    private final HttpStatus status;

    VillageRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
