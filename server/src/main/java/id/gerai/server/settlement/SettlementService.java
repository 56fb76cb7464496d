package id.gerai.server.settlement;

import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.claim.ClaimReader;
import id.gerai.server.member.Ending;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.Membership;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Ends memberships. */
@Singleton
public class SettlementService {
    private final MemberService members;
    private final ClaimReader claims;
    private final Audit audit;

    SettlementService(MemberService members, ClaimReader claims, Audit audit) {
        this.members = members;
        this.claims = claims;
        this.audit = audit;
    }

    /**
     * Ends a membership with which nobody owes anybody anything.
     *
     * @throws RefusedException if there is something to settle, or the membership cannot end so
     */
    @Transactional
    public void depart(OfficeUser by, String number, Ending ending) {
        Membership member = members.lock(by.cooperative(), number);
        members.refuse(by.cooperative(), member, ending);
        if (!claims.of(by.cooperative(), member.id()).areNone()) {
            throw RefusedException.because(SettlementRefusal.SETTLEMENT_NEEDED, number);
        }
        audit.record(by, "END_MEMBERSHIP", "%s %s".formatted(number, ending.kind()));
        members.end(by, member, ending);
    }
}
