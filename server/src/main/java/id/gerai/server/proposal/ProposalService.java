package id.gerai.server.proposal;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.proposal.Proposal.Kind;
import id.gerai.server.proposal.Proposal.State;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Keeps what is proposed, and what another decided on it; {@link Approvals} does it. */
@Singleton
public class ProposalService {
    private final ProposalStore store;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    ProposalService(ProposalStore store, Audit audit, Clock clock, RandomGenerator random) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What is to be done.
     *
     * @param cashPlace where money comes from; empty where none moves
     */
    public record Wish(
            Kind kind,
            UUID member,
            Rupiah amount,
            LocalDate date,
            String cashPlace,
            String reason) {}

    /** Keeps a proposal; gives its id. */
    @Transactional
    public UUID propose(OfficeUser by, Wish wish) {
        Instant now = clock.instant();
        UUID id = TimeOrderedId.of(now, random);
        audit.record(by, "PROPOSE_" + wish.kind(), id + " " + wish.amount());
        store.insert(
                by.cooperative(),
                new Proposal(
                        id,
                        wish.kind(),
                        wish.member(),
                        wish.amount(),
                        wish.date(),
                        wish.cashPlace(),
                        wish.reason(),
                        now,
                        Objects.requireNonNull(by.id()),
                        State.OPEN,
                        null,
                        ""));
        return id;
    }

    /** What waits for a second person, oldest first. */
    @Transactional
    public List<Proposal> open(UUID cooperative) {
        return store.open(cooperative);
    }

    /**
     * Leaves it undone.
     *
     * @throws RefusedException if it is unknown, decided or one's own
     */
    @Transactional
    public void reject(OfficeUser by, UUID id, String note) {
        decide(by, id, State.REJECTED, note);
    }

    /** Notes a decision; the proposal is locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Proposal decide(OfficeUser by, UUID id, State state, String note) {
        Proposal proposal =
                store.lock(by.cooperative(), id)
                        .orElseThrow(
                                () -> RefusedException.because(ProposalRefusal.PROPOSAL_UNKNOWN));
        if (proposal.state() != State.OPEN) {
            throw RefusedException.because(ProposalRefusal.PROPOSAL_DECIDED);
        }
        if (proposal.by().equals(by.id())) {
            throw RefusedException.because(ProposalRefusal.OWN_PROPOSAL);
        }
        audit.record(by, state + "_" + proposal.kind(), id + " " + proposal.amount());
        store.decide(
                by.cooperative(),
                id,
                state,
                Objects.requireNonNull(by.id()),
                clock.instant(),
                note);
        return proposal;
    }
}
