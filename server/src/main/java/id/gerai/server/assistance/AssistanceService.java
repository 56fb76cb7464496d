package id.gerai.server.assistance;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Keeps which assistance members get. Tills are never told. */
@Singleton
public class AssistanceService {
    private final AssistanceStore store;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    AssistanceService(AssistanceStore store, Audit audit, Clock clock, RandomGenerator random) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** A member's, the first one first. */
    @Transactional
    public List<Assistance> of(UUID cooperative, UUID member) {
        return store.of(cooperative, member);
    }

    /** As {@link #of(UUID, UUID)}, by the member's number. */
    @Transactional
    List<Assistance> of(UUID cooperative, String number) {
        return store.of(cooperative, member(cooperative, number));
    }

    /** What a member says who enters; the caller has seen that there is nothing yet. */
    @Transactional(TxType.MANDATORY)
    public void told(UUID cooperative, UUID member, String programme, LocalDate since) {
        store.add(cooperative, member, assistance(programme, Assistance.MANUAL, since));
    }

    /**
     * Adds what a member says.
     *
     * @throws RefusedException if there is no such member, or it is known
     */
    @Transactional
    UUID add(OfficeUser by, String number, String programme, LocalDate since) {
        UUID cooperative = by.cooperative();
        UUID member = member(cooperative, number);
        boolean known =
                store.of(cooperative, member).stream()
                        .anyMatch(it -> it.until() == null && it.programme().equals(programme));
        if (known) {
            throw RefusedException.because(AssistanceRefusal.ASSISTANCE_KNOWN, programme)
                    .at("programme");
        }
        Assistance added = assistance(programme, Assistance.MANUAL, since);
        store.add(cooperative, member, added);
        audit.record(by, "ADD_ASSISTANCE", number);
        return added.id();
    }

    /**
     * Ends it.
     *
     * @throws RefusedException if there is no such assistance, or it began later
     */
    @Transactional
    void end(OfficeUser by, String number, UUID id, LocalDate until) {
        UUID cooperative = by.cooperative();
        Assistance ended =
                store.of(cooperative, member(cooperative, number)).stream()
                        .filter(it -> it.id().equals(id) && it.until() == null)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                AssistanceRefusal.ASSISTANCE_UNKNOWN));
        if (until.isBefore(ended.since())) {
            throw RefusedException.because(AssistanceRefusal.ENDS_BEFORE_IT_BEGAN, ended.since())
                    .at("until");
        }
        store.end(cooperative, id, until);
        audit.record(by, "END_ASSISTANCE", number);
    }

    /** Two entries of one member become one. */
    @Transactional(TxType.MANDATORY)
    public void carryOver(UUID cooperative, UUID from, UUID into) {
        store.carryOver(cooperative, from, into);
    }

    /** Removes all that is known of a member's assistance. */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID cooperative, UUID member) {
        store.remove(cooperative, member);
    }

    Assistance assistance(String programme, String source, LocalDate since) {
        return new Assistance(
                TimeOrderedId.of(clock.instant(), random), programme, source, since, null);
    }

    private UUID member(UUID cooperative, String number) {
        return store.member(cooperative, number)
                .orElseThrow(
                        () ->
                                RefusedException.because(
                                        AssistanceRefusal.ASSISTANCE_MEMBER_UNKNOWN, number));
    }
}
