package id.gerai.server.intake.row;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The facts of a batch as rows. */
public final class FactRows {
    private final Rows events =
            Rows.into(
                    "event",
                    "cooperative_id,event_id,terminal_id,sequence,type,version,occurred_at,"
                            + "business_date,recorded_at,content_hash,content");
    private final Rows persons = Rows.into("person", "cooperative_id,person_id,name,address,phone");
    private final Rows members =
            Rows.into(
                    "member",
                    "cooperative_id,member_id,member_no,person_id,joined_on,status,revision");
    private final Rows consignments =
            Rows.into(
                    "consignment_receipt",
                    "cooperative_id,consignment_id,outlet_id,member_id,product_id,quantity,"
                            + "commission_bp,received_at");
    private final SaleRows sales;
    private final CounterRows counter;

    private final Set<UUID> newcomersSeen = new HashSet<>();
    private final Till till;
    private final Knowledge known;
    private final Instant recordedAt;

    public FactRows(Till till, Knowledge known, Instant recordedAt) {
        this.till = till;
        this.known = known;
        this.recordedAt = recordedAt;
        this.sales = new SaleRows(till, known);
        this.counter = new CounterRows(till);
    }

    /** Parents first. */
    public void insertWith(Sql sql) {
        Stream.of(
                        Stream.of(events, persons, members),
                        counter.rows(),
                        sales.rows(),
                        Stream.of(consignments))
                .flatMap(rows -> rows)
                .forEach(sql::insert);
    }

    /**
     * @param version of the contract in which the till wrote it
     * @param hash of the line
     * @param text the line itself
     */
    public void add(Event event, long version, String hash, String text) {
        events.add(
                till.cooperative(),
                event.id(),
                till.terminal(),
                event.sequence(),
                EventForm.typeOf(event.fact()),
                version,
                event.occurredAt(),
                event.businessDate(),
                recordedAt,
                hash,
                text);
        counter.approvals(event);
        switch (event.fact()) {
            case ShiftOpened it -> counter.opened(event, it);
            case ShiftClosed it -> counter.closed(event, it);
            case SaleCompleted it -> sales.sale(event, it);
            case SaleReturned it -> sales.salesReturn(event, it);
            case ConsignmentReceived it -> consignment(event, it);
            case MemberRegistered it -> newcomer(event, it);
            case CashMoved it -> counter.cashMoved(event, it);
            case DrawerOpened it -> counter.act(event, "DRAWER_OPENED", it.shift(), "", 0);
            case LineVoided it ->
                    counter.act(event, "LINE_VOIDED", it.shift(), it.name(), it.amount().amount());
            case TicketVoided it ->
                    counter.act(
                            event,
                            "TICKET_VOIDED",
                            it.shift(),
                            String.valueOf(it.lines()),
                            it.amount().amount());
            case ReceiptCopied it ->
                    counter.act(event, "RECEIPT_COPIED", it.shift(), it.receiptNumber(), 0);
            case SharePaid _, ConsignorPaid _, CreditPaid _, Unknown _ -> {}
        }
    }

    /** What cannot be placed (unknown member or product) stays in the event and on the list. */
    private void consignment(Event event, ConsignmentReceived received) {
        if (known.isRegistered(received.member())
                && known.product(received.product()).isPresent()) {
            consignments.add(
                    till.cooperative(),
                    event.id(),
                    till.outlet(),
                    received.member(),
                    received.product(),
                    received.quantity().thousandths(),
                    received.commission().basisPoints(),
                    event.occurredAt());
        }
    }

    /** Whoever is on the register already stays as they are. */
    private void newcomer(Event event, MemberRegistered asked) {
        String number = known.newcomers().get(asked.member());
        if (number != null && newcomersSeen.add(asked.member())) {
            persons.add(
                    till.cooperative(),
                    asked.member(),
                    asked.name().strip(),
                    asked.address(),
                    asked.phone());
            members.add(
                    till.cooperative(),
                    asked.member(),
                    number,
                    asked.member(),
                    event.businessDate(),
                    MemberStatus.CANDIDATE.name(),
                    0L);
        }
    }
}
