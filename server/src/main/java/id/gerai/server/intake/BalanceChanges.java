package id.gerai.server.intake;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.stock.StockLevels.Move;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a batch changes in the balances that are kept ready, added up so that each row is touched
 * once. Sorted by key, so that two batches never wait for each other crosswise.
 */
final class BalanceChanges {
    static final String PURCHASES = "purchases";
    static final String CONSIGNMENT = "consignment";

    /** A member's balance of one kind of simpanan. */
    record ShareKey(UUID member, ShareKind kind) {}

    /** A member's patronage of one year and base. */
    record PatronageKey(int year, UUID member, String base) {}

    /** What is added to a patronage row. */
    record Patronage(long amount, long receipts, long saving) {
        Patronage plus(Patronage other) {
            return new Patronage(
                    Math.addExact(amount, other.amount),
                    receipts + other.receipts,
                    Math.addExact(saving, other.saving));
        }
    }

    final SortedMap<ShareKey, Rupiah> shares =
            new TreeMap<>(Comparator.comparing(ShareKey::member).thenComparing(ShareKey::kind));
    final SortedMap<UUID, Rupiah> credit = new TreeMap<>();
    final SortedMap<UUID, Move> stock = new TreeMap<>();
    final SortedMap<PatronageKey, Patronage> patronage =
            new TreeMap<>(
                    Comparator.comparing(PatronageKey::member)
                            .thenComparing(PatronageKey::year)
                            .thenComparing(PatronageKey::base));

    /** The last event of the batch that moved a product. */
    final Map<UUID, UUID> lastMover = new HashMap<>();

    private final Knowledge known;

    BalanceChanges(Knowledge known) {
        this.known = known;
    }

    /**
     * @param year into which the event was posted
     */
    void add(Event event, int year) {
        switch (event.fact()) {
            case SaleCompleted it -> ticket(event, it.ticket(), year, 1);
            case SaleReturned it -> ticket(event, it.ticket(), year, -1);
            case SharePaid it -> {
                if (known.isRegistered(it.member())) {
                    shares.merge(new ShareKey(it.member(), it.kind()), it.amount(), Rupiah::plus);
                }
            }
            case ConsignmentReceived it ->
                    move(event.id(), it.product(), it.quantity().thousandths(), 0);
            case ShiftOpened _, ShiftClosed _, ConsignorPaid _, Unknown _ -> {}
        }
    }

    private void ticket(Event event, Ticket ticket, int year, int sign) {
        ticket.member()
                .filter(known::isRegistered)
                .ifPresent(member -> buyer(member, ticket, year, sign));
        for (SaleLine line : ticket.lines()) {
            Rupiah cost = line.consignment().isPresent() ? Rupiah.ZERO : known.costOf(line).cost();
            move(
                    event.id(),
                    line.product(),
                    -sign * line.quantity().thousandths(),
                    -sign * cost.amount());
            line.consignment()
                    .filter(terms -> known.isRegistered(terms.consignor()))
                    .ifPresent(
                            terms ->
                                    patronage.merge(
                                            new PatronageKey(year, terms.consignor(), CONSIGNMENT),
                                            new Patronage(sign * line.amount().amount(), sign, 0),
                                            Patronage::plus));
        }
    }

    private void buyer(UUID member, Ticket ticket, int year, int sign) {
        patronage.merge(
                new PatronageKey(year, member, PURCHASES),
                new Patronage(
                        sign * ticket.total().amount(),
                        // A return is no visit to the shop and undoes none.
                        sign > 0 ? 1 : 0,
                        sign * ticket.saving().amount()),
                Patronage::plus);
        for (Tender tender : ticket.tenders()) {
            if (tender instanceof Tender.MemberCredit owed) {
                credit.merge(member, owed.amount().times(sign), Rupiah::plus);
            }
        }
    }

    private void move(UUID event, UUID product, long quantity, long value) {
        if (known.product(product).isPresent()) {
            stock.merge(
                    product,
                    new Move(product, quantity, value),
                    (one, other) ->
                            new Move(
                                    product,
                                    Math.addExact(one.quantity(), other.quantity()),
                                    Math.addExact(one.value(), other.value())));
            lastMover.put(product, event);
        }
    }
}
