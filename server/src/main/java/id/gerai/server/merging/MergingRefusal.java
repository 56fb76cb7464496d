package id.gerai.server.merging;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of merging memberships. */
enum MergingRefusal implements Refusal {
    SAME_MEMBERSHIP(HttpStatus.UNPROCESSABLE_ENTITY),
    INTO_HAS_ENDED(HttpStatus.CONFLICT),
    MERGED_INTO_ANOTHER(HttpStatus.CONFLICT),
    NOTHING_LEFT_TO_MERGE(HttpStatus.CONFLICT),
    CHANGED_SINCE_PREVIEW(HttpStatus.CONFLICT);

    private final HttpStatus status;

    MergingRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
