package id.gerai.server.heir;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.member.Nik;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.Membership;
import id.gerai.server.person.PersonRefusal;
import id.gerai.server.person.PersonService;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Keeps who is to get what a member leaves. */
@Singleton
public class HeirService {
    private static final int WHOLE_BP = 10_000;

    private final HeirStore store;
    private final MemberService members;
    private final PersonService persons;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    HeirService(
            HeirStore store,
            MemberService members,
            PersonService persons,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.members = members;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** A member's heirs, in the order in which they were written down. */
    @Transactional
    public List<Heir> of(UUID cooperative, UUID member) {
        return store.of(cooperative, member);
    }

    /** As {@link #of(UUID, UUID)}, by the member's number. */
    @Transactional
    List<Heir> of(UUID cooperative, String number) {
        return store.of(cooperative, members.idOf(cooperative, number));
    }

    /**
     * Writes the heirs anew, all of them or none.
     *
     * @throws RefusedException if their parts are not the whole, one that should be known is not,
     *     or the member was erased
     */
    @Transactional
    List<Heir> write(OfficeUser by, String number, List<NewHeir> heirs) {
        UUID cooperative = by.cooperative();
        Membership member = members.lock(cooperative, number);
        if (persons.isErased(cooperative, member.person())) {
            throw RefusedException.because(HeirRefusal.MEMBER_ERASED, number);
        }
        int sum = heirs.stream().mapToInt(NewHeir::shareBp).sum();
        if (!heirs.isEmpty() && sum != WHOLE_BP) {
            throw RefusedException.because(
                            HeirRefusal.PARTS_ARE_NOT_THE_WHOLE,
                            "%d,%02d".formatted(sum / 100, sum % 100))
                    .at("heirs");
        }
        Set<UUID> before =
                store.of(cooperative, member.id()).stream()
                        .map(Heir::id)
                        .collect(Collectors.toSet());
        LinkedHashMap<UUID, NewHeir> byId = new LinkedHashMap<>();
        for (NewHeir heir : heirs) {
            UUID id = heir.known().orElseGet(() -> TimeOrderedId.of(clock.instant(), random));
            if (heir.known().isPresent() && !before.contains(id) || byId.containsKey(id)) {
                throw RefusedException.because(HeirRefusal.HEIR_UNKNOWN, heir.name()).at("heirs");
            }
            byId.put(id, heir);
        }
        audit.record(by, "WRITE_HEIRS", "%s: %d".formatted(number, heirs.size()));
        store.replace(cooperative, member.id(), byId);
        return store.of(cooperative, member.id());
    }

    /**
     * The NIK of an heir in full.
     *
     * @param reason why somebody needs it; kept with who read it
     * @throws RefusedException if there is no such member or heir, or no NIK was written down
     */
    @Transactional
    Nik readNik(OfficeUser by, String number, UUID heir, String reason) {
        UUID cooperative = by.cooperative();
        UUID member = members.lock(cooperative, number).id();
        if (store.of(cooperative, member).stream().noneMatch(it -> it.id().equals(heir))) {
            throw RefusedException.because(HeirRefusal.NO_SUCH_HEIR, number);
        }
        Nik nik =
                store.nik(cooperative, member, heir)
                        .orElseThrow(() -> RefusedException.because(PersonRefusal.NIK_UNKNOWN));
        audit.record(by, "READ_HEIR_NIK", "%s %s: %s".formatted(number, heir, reason));
        return nik;
    }

    /** Removes all that is known of a member's heirs. */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID cooperative, UUID member) {
        store.remove(cooperative, member);
    }
}
