package id.gerai.server.proposal;

import id.gerai.server.problem.Refusal;

import io.micronaut.http.HttpStatus;

/** Rules of what needs a second person. */
enum ProposalRefusal implements Refusal {
    PROPOSAL_UNKNOWN(HttpStatus.NOT_FOUND),
    PROPOSAL_DECIDED(HttpStatus.CONFLICT),
    OWN_PROPOSAL(HttpStatus.FORBIDDEN);

    private final HttpStatus status;

    ProposalRefusal(HttpStatus status) {
        this.status = status;
    }

    @Override
    public HttpStatus status() {
        return status;
    }
}
