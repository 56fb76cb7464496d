package id.gerai.terminal.archive;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.shift.ShiftReport;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.receipt.ReportWriter;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The last receipts and reports of this till, to look at and to print once more. */
public final class ArchiveViewModel {
    /** As far back as anybody looks at the counter; older ones are found by their number. */
    public static final int SHOWN_MAX = 50;

    private static final int MEMBERS_MAX = 5;

    private final Journal journal;
    private final Catalog catalog;
    private final PrintQueue queue;
    private final Receipts receipts;
    private final ShiftDesk desk;

    public ArchiveViewModel(
            Journal journal, Catalog catalog, PrintQueue queue, Receipts receipts, ShiftDesk desk) {
        this.journal = journal;
        this.catalog = catalog;
        this.queue = queue;
        this.receipts = receipts;
        this.desk = desk;
    }

    /**
     * Receipts, newest first: the last ones where nothing is typed, otherwise the one of that
     * number and those of the members it may mean.
     */
    public List<PastReceipt> find(String typed) {
        String text = typed.strip();
        Stream<Event> found =
                text.isEmpty()
                        ? journal.recentReceipts(SHOWN_MAX).stream()
                        : Stream.concat(
                                journal.findReceipt(text).stream(),
                                members(text)
                                        .flatMap(
                                                it ->
                                                        journal
                                                                .receiptsOf(it.id(), SHOWN_MAX)
                                                                .stream()));
        Map<Long, Event> once = new LinkedHashMap<>();
        found.forEach(it -> once.put(it.sequence(), it));
        return once.values().stream()
                .sorted(Comparator.comparingLong(Event::sequence).reversed())
                .limit(SHOWN_MAX)
                .map(PastReceipt::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /** What was printed under a number; empty where this till prints nothing. */
    public Optional<Slip> slip(String number) {
        return queue.original(number);
    }

    /** Prints a receipt once more: on record, and marked as the n-th copy. */
    public Recording<ArchiveRefusal> copy(String number) {
        Optional<Moment> moment = desk.moment();
        if (moment.isEmpty()) {
            return new Recording.Refused<>(ArchiveRefusal.NO_OPEN_SHIFT);
        }
        Optional<Slip> slip = slip(number);
        if (slip.isEmpty()) {
            return new Recording.Refused<>(ArchiveRefusal.RECEIPT_NOT_FOUND);
        }
        ReceiptCopied fact =
                new ReceiptCopied(
                        desk.shift().orElseThrow().id(), number, queue.copies(number) + 1);
        try {
            return new Recording.Recorded<>(journal.record(moment.get(), fact, _ -> slip.get()));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    /** The closings of the last shifts, newest first. */
    public List<Event> closings() {
        return journal.closings(SHOWN_MAX);
    }

    /** The Z report of a closing, made from its events: the same whenever it is made. */
    public Slip report(Event closing) {
        return receipts.report(
                ShiftReport.of(journal.eventsOfShiftUntil(closing.sequence())),
                closing.occurredAt());
    }

    /**
     * Prints a Z report once more, marked as a copy.
     *
     * @throws StoreException if it could not be queued
     */
    public void copyReport(Event closing) {
        long number = ((ShiftClosed) closing.fact()).reportNumber();
        queue.addCopy("Z-" + ReportWriter.numbered(number), report(closing));
    }

    /** What the open shift has come to so far (X); empty while none is open. */
    public Optional<Slip> reportSoFar() {
        return desk.report().map(it -> receipts.report(it, desk.now()));
    }

    /**
     * Prints it.
     *
     * @throws StoreException if it could not be queued
     */
    public void printReportSoFar() {
        reportSoFar().ifPresent(queue::addSlip);
    }

    private Stream<MemberChanged> members(String text) {
        Optional<MemberChanged> exact = catalog.memberByNumberOrCard(text);
        return exact.isPresent()
                ? exact.stream()
                : catalog.searchMembers(text, MEMBERS_MAX).stream();
    }
}
