package id.gerai.server.identity;

import id.gerai.ledger.member.Nik;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.member.MemberFinder;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.MemberView;
import id.gerai.server.member.Membership;
import id.gerai.server.person.PersonRefusal;
import id.gerai.server.person.PersonService;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.List;

/** Reads NIKs and looks members up by them; both leave a trace. */
@Singleton
public class NikService {
    private final MemberService members;
    private final MemberFinder finder;
    private final PersonService persons;
    private final Audit audit;

    NikService(MemberService members, MemberFinder finder, PersonService persons, Audit audit) {
        this.members = members;
        this.finder = finder;
        this.persons = persons;
        this.audit = audit;
    }

    /**
     * The NIK of a member in full.
     *
     * @param reason why somebody needs it; kept with who read it
     * @throws RefusedException if there is no such member, or no NIK is known
     */
    @Transactional
    public Nik read(OfficeUser by, String number, String reason) {
        Membership member = members.lock(by.cooperative(), number);
        Nik nik =
                persons.nikOf(by.cooperative(), member.person())
                        .orElseThrow(() -> RefusedException.because(PersonRefusal.NIK_UNKNOWN));
        audit.record(by, "READ_NIK", "%s: %s".formatted(number, reason));
        return nik;
    }

    /** All memberships of whoever holds a NIK, the first one first; empty for nobody. */
    @Transactional
    public List<MemberView> holders(OfficeUser by, Nik nik) {
        List<MemberView> found =
                persons.holderOf(by.cooperative(), nik)
                        .map(person -> finder.of(by.cooperative(), person))
                        .orElse(List.of());
        audit.record(by, "SEARCH_NIK", found.isEmpty() ? "-" : found.getLast().memberNo());
        return found;
    }
}
