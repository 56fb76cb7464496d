package id.gerai.server.recurring;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.period.Recurrence;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.manual.HandLine;
import id.gerai.server.manual.HandLines;
import id.gerai.server.manual.ManualService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.recurring.RecurringPosting.Due;
import id.gerai.server.recurring.RecurringPosting.DueMonth;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Keeps templates and posts what is due. */
@Singleton
public class RecurringService {
    private final RecurringStore store;
    private final RecurringPosting posting;
    private final HandLines handLines;
    private final ManualService manual;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    RecurringService(
            RecurringStore store,
            RecurringPosting posting,
            HandLines handLines,
            ManualService manual,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.posting = posting;
        this.handLines = handLines;
        this.manual = manual;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** What is to come again each month. */
    record Template(
            String description,
            String attachment,
            int dayOfMonth,
            YearMonth first,
            Optional<YearMonth> last,
            List<HandLine> lines) {}

    /**
     * What a run did.
     *
     * @param posted how many journals
     * @param refused what could not be posted and why; tried again by the next run
     */
    public record RunOutcome(int posted, List<NotPosted> refused) {}

    /** A month of a template that could not be posted. */
    public record NotPosted(UUID template, String description, LocalDate due, String sentence) {}

    /**
     * Adds a template. It runs at once where its total needs no second person.
     *
     * @return its id
     * @throws RefusedException if a line cannot be written by hand, they do not balance, or its
     *     months are out of order
     */
    @Transactional
    UUID add(OfficeUser by, Template template) {
        UUID cooperative = by.cooperative();
        if (template.last().filter(it -> it.isBefore(template.first())).isPresent()) {
            throw RefusedException.because(RecurringRefusal.MONTHS_OUT_OF_ORDER).at("last_month");
        }
        YearMonth earliest = YearMonth.from(today(cooperative)).minusYears(1);
        if (template.first().isBefore(earliest)) {
            throw RefusedException.because(RecurringRefusal.STARTS_TOO_EARLY, earliest)
                    .at("first_month");
        }
        List<Line> lines = handLines.read(cooperative, template.lines());
        UUID id = TimeOrderedId.of(clock.instant(), random);
        store.insert(
                cooperative,
                new RecurringJournal(
                        id,
                        template.description().strip(),
                        template.attachment().strip(),
                        new Recurrence(template.dayOfMonth(), template.first(), template.last()),
                        HandLines.total(lines),
                        by.id(),
                        manual.needsAnother(cooperative, lines),
                        false,
                        false,
                        lines),
                clock.instant());
        audit.record(by, "ADD_RECURRING", id.toString());
        return id;
    }

    /**
     * Lets a template run that another wrote.
     *
     * @throws RefusedException if the same person wrote it, or it runs or has ended
     */
    @Transactional
    void approve(OfficeUser by, UUID id) {
        RecurringJournal template = locked(by.cooperative(), id);
        if (template.approved()) {
            throw RefusedException.because(RecurringRefusal.APPROVED_BEFORE);
        }
        if (template.writtenBy().equals(by.id())) {
            throw RefusedException.because(RecurringRefusal.WRITTEN_BY_THE_SAME);
        }
        store.approve(by.cooperative(), id, by.id(), clock.instant());
        audit.record(by, "APPROVE_RECURRING", id.toString());
    }

    /**
     * Ends a template. What it posted stays.
     *
     * @throws RefusedException if it has ended
     */
    @Transactional
    void end(OfficeUser by, UUID id) {
        locked(by.cooperative(), id);
        store.end(by.cooperative(), id, clock.instant());
        audit.record(by, "END_RECURRING", id.toString());
    }

    @ReadOnly
    List<RecurringJournal> list(UUID cooperative) {
        return store.list(cooperative);
    }

    /**
     * Posts what is due and not posted, each month of each template in a transaction of its own.
     * Run as often as one likes: no month is posted twice.
     */
    public RunOutcome run(OfficeUser by) {
        Due due = posting.due(by.cooperative());
        int posted = 0;
        List<NotPosted> refused = new ArrayList<>();
        for (DueMonth month : due.months()) {
            try {
                posted += posting.post(by, month.template(), month.day(), due.today()) ? 1 : 0;
            } catch (RefusedException e) {
                refused.add(
                        new NotPosted(
                                month.template().id(),
                                month.template().description(),
                                month.day(),
                                e.sentence()));
            }
        }
        return new RunOutcome(posted, refused);
    }

    /** Where there are templates. */
    @Transactional
    List<UUID> cooperatives() {
        return store.cooperatives();
    }

    private RecurringJournal locked(UUID cooperative, UUID id) {
        RecurringJournal template =
                store.lock(cooperative, id)
                        .orElseThrow(
                                () -> RefusedException.because(RecurringRefusal.TEMPLATE_UNKNOWN));
        if (template.ended()) {
            throw RefusedException.because(RecurringRefusal.ENDED_BEFORE);
        }
        return template;
    }

    private LocalDate today(UUID cooperative) {
        return LocalDate.now(clock.withZone(store.zone(cooperative)));
    }
}
