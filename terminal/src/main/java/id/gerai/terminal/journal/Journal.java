package id.gerai.terminal.journal;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.signal.Signal;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happened at this till, in order, for good.
 *
 * <p>{@link #record} returns once the event and its print job are on the disk, in one transaction;
 * only then may anything be printed, opened or sent. Events are numbered without gaps and chained
 * by hash; receipt numbers count without gaps too.
 */
public final class Journal {
    private static final Pattern RECEIPT_NUMBER = Pattern.compile("(?:(.+)-)?0*(\\d{1,12})");

    private final Store store;
    private final Identity identity;
    private final RandomGenerator random;
    private final Signal recorded = new Signal();
    private long sequence;
    private String hash;
    private long receipts;
    private Optional<OpenShift> shift;

    /**
     * Opens the journal of a till.
     *
     * @param random makes the ids of events
     * @throws BrokenChainException if its recent events are not what was written
     */
    public Journal(Store store, Identity identity, RandomGenerator random) {
        this.random = random;
        this.store = store;
        this.identity = identity;
        Chain chain = Chain.verifyAtStart(store);
        this.sequence = chain.sequence();
        this.hash = chain.hash();
        this.receipts = store.read(session -> session.number("SELECT max(receipt) FROM event"));
        this.shift = shiftOnRecord();
    }

    /** Fires after each recorded event, on the thread that recorded it. */
    public Signal recorded() {
        return recorded;
    }

    public Identity identity() {
        return identity;
    }

    /** The shift that is open, with what should be in its drawer. */
    public synchronized Optional<OpenShift> shift() {
        return shift;
    }

    /** The number of the last event; 0 before the first. */
    public synchronized long lastSequence() {
        return sequence;
    }

    /** The hash of an event; that of none for 0; empty for one that is not here. */
    public Optional<String> hashOf(long event) {
        return event == 0
                ? Optional.of(Event.GENESIS_HASH)
                : store.read(
                        session ->
                                session.first(
                                        "SELECT line FROM event WHERE sequence = ?",
                                        row -> EventHash.of(row.getBytes(1)),
                                        event));
    }

    /**
     * Stores what happened.
     *
     * @return the event as stored
     * @throws StoreException if it could not be stored; then it did not happen
     */
    public Event record(Moment moment, TillEvent fact, PrintText text) {
        Event event = append(moment, fact, 0, text);
        recorded.fire();
        return event;
    }

    /** As {@link #record}, with the next receipt number. */
    public Event recordNumbered(Moment moment, NumberedFact fact, PrintText text) {
        Event event;
        synchronized (this) {
            long receipt = receipts + 1;
            event = append(moment, fact.with(receiptNumber(receipt)), receipt, text);
        }
        recorded.fire();
        return event;
    }

    /**
     * The event that a receipt of this till was printed for, under whatever code the till had then;
     * the code before the dash may be left out.
     */
    public Optional<Event> findReceipt(String number) {
        Matcher form = RECEIPT_NUMBER.matcher(number.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        long receipt = Long.parseLong(form.group(2));
        String code = form.group(1) == null ? "" : form.group(1).toUpperCase(Locale.ROOT);
        return store.read(
                session ->
                        session.first(
                                "SELECT line FROM event WHERE receipt = ?1 AND (?2 = '' OR"
                                        + " instr(line, CAST(?3 AS BLOB)) > 0)",
                                row -> EventLine.read(row.getBytes(1)),
                                receipt,
                                code,
                                "\"%s-%06d\"".formatted(code, receipt)));
    }

    /** What came back here of a sale, by its event id, in events after the given one. */
    public List<TillEvent.SaleReturned> returnsOf(UUID sale, long afterSequence) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE reverses = ? AND sequence > ?"
                                        + " ORDER BY sequence",
                                row ->
                                        (TillEvent.SaleReturned)
                                                EventLine.read(row.getBytes(1)).fact(),
                                sale.toString(),
                                afterSequence));
    }

    /**
     * What a member bought on this till, net of returns, in events after the given one and from the
     * given business date on.
     */
    public Rupiah purchasesOf(UUID member, long afterSequence, LocalDate from) {
        return store.read(
                session ->
                        Rupiah.of(
                                session.number(
                                        "SELECT sum(purchase) FROM event"
                                                + " WHERE member = ? AND sequence > ?"
                                                + " AND business_date >= ?",
                                        member.toString(),
                                        afterSequence,
                                        from.toString())));
    }

    /** What touched a member's accounts here after an event, oldest first. */
    public List<Event> eventsOf(UUID member, long afterSequence) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE member = ? AND sequence > ?"
                                        + " ORDER BY sequence",
                                row -> EventLine.read(row.getBytes(1)),
                                member.toString(),
                                afterSequence));
    }

    /**
     * Sales and returns with a product in events after the given one and from the given business
     * date on, oldest first.
     */
    public List<Event> salesOf(UUID product, long afterSequence, LocalDate from) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE sequence > ? AND business_date >= ?"
                                        + " AND type IN ('sale_completed', 'sale_returned')"
                                        + " AND instr(line, CAST(? AS BLOB)) > 0"
                                        + " ORDER BY sequence",
                                row -> EventLine.read(row.getBytes(1)),
                                afterSequence,
                                from.toString(),
                                product.toString()));
    }

    /** The last events with a receipt, newest first. */
    public List<Event> recentReceipts(int limit) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE receipt IS NOT NULL"
                                        + " ORDER BY receipt DESC LIMIT ?",
                                row -> EventLine.read(row.getBytes(1)),
                                limit));
    }

    /** The last events of a member with a receipt, newest first. */
    public List<Event> receiptsOf(UUID member, int limit) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE member = ? AND receipt IS NOT NULL"
                                        + " ORDER BY sequence DESC LIMIT ?",
                                row -> EventLine.read(row.getBytes(1)),
                                member.toString(),
                                limit));
    }

    /** The last sales, newest first. */
    public List<Event> recentSales(int limit) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE type = 'sale_completed'"
                                        + " ORDER BY sequence DESC LIMIT ?",
                                row -> EventLine.read(row.getBytes(1)),
                                limit));
    }

    /** Everything since a shift was opened last, oldest first; nothing before the first shift. */
    public List<Event> eventsOfLastShift() {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE sequence >= coalesce("
                                        + "(SELECT sequence FROM event WHERE type ="
                                        + " 'shift_opened' ORDER BY sequence DESC LIMIT 1),"
                                        + " ?) ORDER BY sequence",
                                row -> EventLine.read(row.getBytes(1)),
                                Long.MAX_VALUE));
    }

    /** The closings of the last shifts, newest first. */
    public List<Event> closings(int limit) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE type = 'shift_closed'"
                                        + " ORDER BY sequence DESC LIMIT ?",
                                row -> EventLine.read(row.getBytes(1)),
                                limit));
    }

    /** Everything of the shift that an event belongs to, from its opening up to that event. */
    public List<Event> eventsOfShiftUntil(long last) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE sequence <= ?1 AND sequence >="
                                        + " (SELECT max(sequence) FROM event WHERE type ="
                                        + " 'shift_opened' AND sequence <= ?1)"
                                        + " ORDER BY sequence",
                                row -> EventLine.read(row.getBytes(1)),
                                last));
    }

    /** The business date of the last event; empty before the first. */
    public Optional<LocalDate> lastBusinessDate() {
        return store.read(
                session ->
                        session.first(
                                "SELECT business_date FROM event ORDER BY sequence DESC LIMIT 1",
                                row -> LocalDate.parse(row.getString(1))));
    }

    /** How many shifts were closed on this till; the number of its last Z report. */
    public long closedShifts() {
        return store.read(
                session ->
                        session.number("SELECT count(*) FROM event WHERE type = 'shift_closed'"));
    }

    /** Who was taken in as a new member here in events after the given one, oldest first. */
    public List<TillEvent.MemberRegistered> registrationsAfter(long sequence) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE type = 'member_registered'"
                                        + " AND sequence > ? ORDER BY sequence",
                                row ->
                                        (TillEvent.MemberRegistered)
                                                EventLine.read(row.getBytes(1)).fact(),
                                sequence));
    }

    /**
     * Sales, returns and payments that name a member in whatever role, oldest first. Reads through
     * the whole journal: for a question asked now and then.
     */
    public List<Event> moneyEventsNaming(UUID member) {
        return store.read(
                session ->
                        session.list(
                                "SELECT line FROM event WHERE type IN ('sale_completed',"
                                        + " 'sale_returned', 'consignor_paid')"
                                        + " AND instr(line, CAST(? AS BLOB)) > 0"
                                        + " ORDER BY sequence",
                                row -> EventLine.read(row.getBytes(1)),
                                member.toString()));
    }

    private synchronized Event append(Moment moment, TillEvent fact, long receipt, PrintText text) {
        Event event =
                new Event(
                        TimeOrderedId.of(moment.at(), random),
                        identity.cooperative(),
                        identity.terminal(),
                        sequence + 1,
                        hash,
                        moment.at(),
                        moment.businessDate(),
                        moment.cashier(),
                        fact);
        byte[] line = EventLine.write(event);
        Slip paper = text.of(event);
        store.write(
                session -> {
                    insert(session, event, receipt, line);
                    if (!paper.isEmpty()) {
                        if (fact instanceof TillEvent.ReceiptCopied it) {
                            PrintQueue.add(session, it.receiptNumber(), it.copy(), paper);
                        } else {
                            PrintQueue.add(session, receiptNumber(receipt), 0, paper);
                        }
                    }
                    return null;
                });
        sequence = event.sequence();
        hash = EventHash.of(line);
        receipts = Math.max(receipts, receipt);
        shift = OpenShift.after(shift, event);
        return event;
    }

    private static void insert(Session session, Event event, long receipt, byte[] line)
            throws SQLException {
        Purchase purchase = Purchase.of(event.fact());
        session.update(
                "INSERT INTO event(sequence, type, business_date, receipt, reverses, member,"
                        + " purchase, line) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
                event.sequence(),
                EventForm.typeOf(event.fact()),
                event.businessDate().toString(),
                receipt == 0 ? null : receipt,
                event.fact() instanceof TillEvent.SaleReturned back
                        ? back.originalSale().map(UUID::toString).orElse(null)
                        : null,
                purchase.member().map(UUID::toString).orElse(null),
                purchase.amount().amount(),
                line);
    }

    private String receiptNumber(long receipt) {
        return receipt == 0 ? "" : "%s-%06d".formatted(identity.terminalCode(), receipt);
    }

    private Optional<OpenShift> shiftOnRecord() {
        Optional<OpenShift> state = Optional.empty();
        for (Event event : eventsOfLastShift()) {
            state = OpenShift.after(state, event);
        }
        return state;
    }

    /** What an event adds to a member's purchases of the year. */
    private record Purchase(Optional<UUID> member, Rupiah amount) {
        private static Purchase nothing(UUID by) {
            return new Purchase(Optional.of(by), Rupiah.ZERO);
        }

        /** What a candidate buys counts for nobody, and yet they may have paid in simpanan. */
        private static Purchase of(Ticket ticket) {
            Optional<UUID> depositor =
                    ticket.deposits().stream().map(ShareDeposit::member).findFirst();
            return ticket.member().isPresent()
                    ? new Purchase(ticket.member(), ticket.total())
                    : new Purchase(depositor, Rupiah.ZERO);
        }

        static Purchase of(TillEvent fact) {
            return switch (fact) {
                case TillEvent.SaleCompleted sale -> of(sale.ticket());
                case TillEvent.SaleReturned back ->
                        new Purchase(back.ticket().member(), back.ticket().total().negated());
                case TillEvent.SharePaid paid -> nothing(paid.member());
                case TillEvent.CreditPaid paid -> nothing(paid.member());
                case TillEvent.ConsignmentReceived goods -> nothing(goods.member());
                case TillEvent.ConsignorPaid paid -> nothing(paid.member());
                case TillEvent.MemberRegistered asked -> nothing(asked.member());
                default -> new Purchase(Optional.empty(), Rupiah.ZERO);
            };
        }
    }
}
