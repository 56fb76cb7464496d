package id.gerai.server.proposal;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What waits for a second person, who is of the board. */
@Controller("/api/proposals")
@Secured(Role.BOARD)
class ProposalApi {
    private final ProposalService proposals;
    private final Approvals approvals;

    ProposalApi(ProposalService proposals, Approvals approvals) {
        this.proposals = proposals;
        this.approvals = approvals;
    }

    /**
     * @param amount rupiah
     * @param proposedBy the user's id
     */
    @Serdeable
    record ProposalView(
            UUID id,
            Proposal.Kind kind,
            UUID member,
            long amount,
            LocalDate date,
            String reason,
            Instant proposedAt,
            UUID proposedBy) {
        static ProposalView of(Proposal it) {
            return new ProposalView(
                    it.id(),
                    it.kind(),
                    it.member(),
                    it.amount().amount(),
                    it.date(),
                    it.reason(),
                    it.at(),
                    it.by());
        }
    }

    /** Why it is not done. */
    @Serdeable
    record Rejection(@NotBlank @Size(max = 500) String reason) {}

    /** Oldest first. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<ProposalView> open(Authentication authentication) {
        return proposals.open(OfficeUser.of(authentication).cooperative()).stream()
                .map(ProposalView::of)
                .toList();
    }

    /** Does it. */
    @Post("/{id}/approval")
    HttpResponse<Void> approve(UUID id, Authentication authentication) {
        approvals.approve(OfficeUser.of(authentication), id);
        return HttpResponse.noContent();
    }

    /** Leaves it undone. */
    @Post("/{id}/rejection")
    HttpResponse<Void> reject(
            UUID id, @Valid @Body Rejection rejection, Authentication authentication) {
        proposals.reject(OfficeUser.of(authentication), id, rejection.reason());
        return HttpResponse.noContent();
    }
}
