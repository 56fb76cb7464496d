package id.gerai.server.settlement;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A settlement as data; amounts are whole rupiah.
 *
 * @param stillOwed what the member goes on owing because the claims did not reach
 * @param payoutDue what is not paid out yet
 */
@Serdeable
record SettlementView(
        UUID id,
        long number,
        String memberNo,
        String name,
        String kind,
        LocalDate endedOn,
        String reason,
        String decisionReference,
        String state,
        List<ClaimView> claims,
        long debt,
        long setOff,
        long stillOwed,
        long payout,
        long payoutDue,
        List<PartView> parts,
        String draftedBy,
        @Nullable String reviewedBy,
        @Nullable String postedBy) {

    /** What the cooperative owed on an account. */
    @Serdeable
    record ClaimView(String account, long amount) {}

    /** What somebody is paid. */
    @Serdeable
    record PartView(int part, String name, String relation, int shareBp, long amount, long paid) {}

    static SettlementView of(Settlement it) {
        long paid = it.parts().stream().mapToLong(part -> part.paid().amount()).sum();
        return new SettlementView(
                it.id(),
                it.number(),
                it.memberNumber(),
                it.memberName(),
                it.kind().name(),
                it.endedOn(),
                it.reason(),
                it.decision(),
                it.state().name(),
                it.claims().stream()
                        .map(
                                claim ->
                                        new ClaimView(
                                                claim.account().digits(), claim.amount().amount()))
                        .toList(),
                it.debt().amount(),
                it.setOff().amount(),
                it.stillOwed().amount(),
                it.payout().amount(),
                it.payout().amount() - paid,
                it.parts().stream()
                        .map(
                                part ->
                                        new PartView(
                                                part.position(),
                                                part.name(),
                                                part.relation(),
                                                part.shareBp(),
                                                part.amount().amount(),
                                                part.paid().amount()))
                        .toList(),
                it.drafted().name(),
                it.reviewed().map(Settlement.Signed::name).orElse(null),
                it.posted().map(Settlement.Signed::name).orElse(null));
    }
}
