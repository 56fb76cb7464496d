package id.gerai.server.dossier;

import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.assistance.AssistanceService;
import id.gerai.server.claim.ClaimReader;
import id.gerai.server.heir.HeirService;
import id.gerai.server.member.MemberFinder;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.MemberView;
import id.gerai.server.member.Membership;
import id.gerai.server.person.PersonService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.settlement.SettlementService;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.UUID;

/**
 * Empties what is personal of somebody who has left; the books are kept for ten years and stay as
 * they are, under the member's number.
 */
@Singleton
public class ErasureService {
    private final MemberService members;
    private final MemberFinder finder;
    private final PersonService persons;
    private final ClaimReader claims;
    private final HeirService heirs;
    private final AssistanceService assistance;
    private final SettlementService settlements;
    private final Audit audit;

    ErasureService(
            MemberService members,
            MemberFinder finder,
            PersonService persons,
            ClaimReader claims,
            HeirService heirs,
            AssistanceService assistance,
            SettlementService settlements,
            Audit audit) {
        this.members = members;
        this.finder = finder;
        this.persons = persons;
        this.claims = claims;
        this.heirs = heirs;
        this.assistance = assistance;
        this.settlements = settlements;
        this.audit = audit;
    }

    /**
     * Erases. There is no way back.
     *
     * @throws RefusedException if a membership lasts, anything is owed either way, or it was done
     *     before
     */
    @Transactional
    public void erase(OfficeUser by, String number, String reason) {
        UUID cooperative = by.cooperative();
        Membership member = members.lock(cooperative, number);
        if (persons.isErased(cooperative, member.person())) {
            throw RefusedException.because(ErasureRefusal.ALREADY_ERASED, number);
        }
        List<MemberView> memberships = finder.of(cooperative, member.person());
        for (MemberView it : memberships) {
            refuse(cooperative, members.lock(cooperative, it.memberNo()));
        }
        audit.record(by, "ERASE_MEMBER", "%s: %s".formatted(number, reason));
        String name = Texts.get("erased.name", memberships.getLast().memberNo());
        persons.erase(cooperative, member.person(), name);
        for (MemberView it : memberships) {
            heirs.erase(cooperative, it.id());
            assistance.erase(cooperative, it.id());
            settlements.forgetNames(cooperative, it.id(), name, Texts.get("erased.heir"));
            members.forgetCard(cooperative, it.id());
        }
    }

    private void refuse(UUID cooperative, Membership member) {
        if (!member.status().isEnded()) {
            throw RefusedException.because(ErasureRefusal.MEMBERSHIP_NOT_OVER, member.number());
        }
        if (!claims.of(cooperative, member.id()).areNone()) {
            throw RefusedException.because(ErasureRefusal.STILL_OWED, member.number());
        }
    }
}
