package id.gerai.server.parcel;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Why a file is not read at all, or not found again. */
enum ParcelRefusal implements Refusal {
    FILE_EMPTY,
    NOT_A_PARCEL,
    IS_A_SNAPSHOT,
    OTHER_COOPERATIVE,
    TERMINAL_UNKNOWN,
    IMPORT_UNKNOWN;

    @Override
    public HttpStatus status() {
        return this == IMPORT_UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_ENTITY;
    }
}
