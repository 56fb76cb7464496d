package id.gerai.server.manual;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.balance.KeptBalances;
import id.gerai.server.journal.JournalService;
import id.gerai.server.manual.ManualJournal.State;
import id.gerai.server.problem.RefusedException;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes journals by hand from draft to posted. */
@Singleton
public class ManualService {
    private static final int SHOWN_MAX = 500;

    private final ManualStore store;
    private final HandLines handLines;
    private final JournalService journals;
    private final KeptBalances balances;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    ManualService(
            ManualStore store,
            HandLines handLines,
            JournalService journals,
            KeptBalances balances,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.handLines = handLines;
        this.journals = journals;
        this.balances = balances;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** What somebody wants to be posted. */
    record Writing(LocalDate date, String description, String attachment, List<HandLine> lines) {}

    /**
     * Writes a draft.
     *
     * @return its id, under which it will be posted
     * @throws RefusedException if a line cannot be written by hand, they do not balance or the day
     *     has not come
     */
    @Transactional
    UUID write(OfficeUser by, Writing writing) {
        UUID cooperative = by.cooperative();
        LocalDate today = LocalDate.now(clock.withZone(store.zone(cooperative)));
        if (writing.date().isAfter(today)) {
            throw RefusedException.because(ManualRefusal.DATE_IN_THE_FUTURE, writing.date())
                    .at("date");
        }
        List<Line> lines = handLines.read(cooperative, writing.lines());
        UUID id = TimeOrderedId.of(clock.instant(), random);
        store.insert(
                cooperative,
                new ManualJournal(
                        id,
                        State.DRAFT,
                        writing.date(),
                        writing.description().strip(),
                        writing.attachment().strip(),
                        HandLines.total(lines),
                        by.id(),
                        "",
                        lines),
                clock.instant());
        audit.record(by, "WRITE_JOURNAL", id.toString());
        return id;
    }

    /**
     * Hands a draft in. It is posted at once where its total needs no second person.
     *
     * @return how far it has come
     * @throws RefusedException if it is no draft any more, or cannot be posted
     */
    @Transactional
    State submit(OfficeUser by, UUID id) {
        UUID cooperative = by.cooperative();
        ManualJournal draft = locked(cooperative, id);
        if (draft.state() != State.DRAFT) {
            throw RefusedException.because(ManualRefusal.NOT_A_DRAFT);
        }
        handLines.check(cooperative, draft.lines());
        boolean needsAnother = needsAnother(cooperative, draft.lines());
        store.submit(cooperative, id, needsAnother);
        audit.record(by, "SUBMIT_JOURNAL", id.toString());
        if (needsAnother) {
            return State.SUBMITTED;
        }
        post(by, draft);
        return State.APPROVED;
    }

    /**
     * Approves a journal that another wrote, and posts it.
     *
     * @throws RefusedException if it was not handed in, the same person wrote it, or it cannot be
     *     posted
     */
    @Transactional
    void approve(OfficeUser by, UUID id) {
        ManualJournal draft = submitted(by, id);
        handLines.check(by.cooperative(), draft.lines());
        post(by, draft);
    }

    /**
     * Rejects a journal that another wrote.
     *
     * @throws RefusedException if it was not handed in, the same person wrote it, or no reason is
     *     given
     */
    @Transactional
    void reject(OfficeUser by, UUID id, String reason) {
        if (reason.isBlank()) {
            throw RefusedException.because(ManualRefusal.REASON_MISSING).at("reason");
        }
        submitted(by, id);
        store.decide(
                by.cooperative(), id, State.REJECTED, by.id(), clock.instant(), reason.strip());
        audit.record(by, "REJECT_JOURNAL", id.toString());
    }

    /**
     * Takes a draft away that was not decided upon.
     *
     * @throws RefusedException if it was decided upon
     */
    @Transactional
    void withdraw(OfficeUser by, UUID id) {
        if (!locked(by.cooperative(), id).state().isOpen()) {
            throw RefusedException.because(ManualRefusal.NOT_A_DRAFT);
        }
        store.withdraw(by.cooperative(), id);
        audit.record(by, "WITHDRAW_JOURNAL", id.toString());
    }

    @ReadOnly
    Optional<ManualJournal> find(UUID cooperative, UUID id) {
        return store.find(cooperative, id);
    }

    /** The newest first, without their lines. */
    @ReadOnly
    List<ManualJournal> list(UUID cooperative, boolean openOnly) {
        return store.list(cooperative, openOnly, SHOWN_MAX);
    }

    /**
     * True where a journal is posted only once another has seen it: above the amount that was set,
     * and wherever it moves what is a member's, which has ways and limits of its own.
     */
    @Transactional
    public boolean needsAnother(UUID cooperative, List<Line> lines) {
        return lines.stream().anyMatch(it -> it.member().isPresent())
                || store.fourEyesAbove(cooperative).isLessThan(HandLines.total(lines));
    }

    @ReadOnly
    Rupiah fourEyesAbove(UUID cooperative) {
        return store.fourEyesAbove(cooperative);
    }

    /** Sets up to which total one person may post alone; zero where another always looks. */
    @Transactional
    void setFourEyesAbove(OfficeUser by, Rupiah amount) {
        store.setFourEyesAbove(by.cooperative(), amount);
        audit.record(by, "SET_FOUR_EYES", amount.toString());
    }

    private void post(OfficeUser by, ManualJournal draft) {
        UUID cooperative = by.cooperative();
        Journal journal =
                journals.post(
                        cooperative,
                        by.id(),
                        new EntriesWritten(
                                draft.id(),
                                draft.date(),
                                JournalKind.MANUAL,
                                draft.description(),
                                draft.lines()),
                        draft.attachment());
        store.decide(cooperative, draft.id(), State.APPROVED, by.id(), clock.instant(), "");
        audit.record(by, "APPROVE_JOURNAL", draft.id().toString());
        balances.follow(cooperative, journal);
    }

    private ManualJournal submitted(OfficeUser by, UUID id) {
        ManualJournal draft = locked(by.cooperative(), id);
        if (draft.state() != State.SUBMITTED) {
            throw RefusedException.because(ManualRefusal.NOT_SUBMITTED);
        }
        if (draft.writtenBy().equals(by.id())) {
            throw RefusedException.because(ManualRefusal.WRITTEN_BY_THE_SAME);
        }
        return draft;
    }

    private ManualJournal locked(UUID cooperative, UUID id) {
        return store.lock(cooperative, id)
                .orElseThrow(() -> RefusedException.because(ManualRefusal.DRAFT_UNKNOWN));
    }
}
