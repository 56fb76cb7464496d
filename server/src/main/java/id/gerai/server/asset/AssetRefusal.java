package id.gerai.server.asset;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of the register of assets. */
enum AssetRefusal implements Refusal {
    ASSET_UNKNOWN(HttpStatus.NOT_FOUND),
    NOT_AN_ASSET_ACCOUNT(HttpStatus.UNPROCESSABLE_ENTITY),
    LAND_LOSES_NOTHING(HttpStatus.UNPROCESSABLE_ENTITY),
    RESIDUAL_ABOVE_COST(HttpStatus.UNPROCESSABLE_ENTITY),
    MONTHS_BEFORE_TOO_MANY(HttpStatus.UNPROCESSABLE_ENTITY),
    BOUGHT_IN_THE_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY),
    MONTH_NOT_OVER(HttpStatus.CONFLICT),
    DISPOSED_BEFORE(HttpStatus.CONFLICT),
    DISPOSED_TOO_EARLY(HttpStatus.UNPROCESSABLE_ENTITY),
    DEPRECIATION_BEHIND(HttpStatus.CONFLICT);

    private final HttpStatus status;

    AssetRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
