package id.gerai.server.intake;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
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
import id.gerai.server.intake.Admission.Verdict.Admitted;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The facts of a batch as rows: what was sent, and the same made askable. */
final class FactRows {
    private final Rows events =
            Rows.into(
                    "event",
                    "cooperative_id,event_id,terminal_id,sequence,type,version,occurred_at,"
                            + "business_date,recorded_at,content_hash,content");
    // A shift's id is the till's word; should it use one twice, the first stands.
    private final Rows shifts =
            Rows.into(
                            "shift",
                            "cooperative_id,shift_id,outlet_id,terminal_id,cashier_id,"
                                    + "business_date,opened_at,opening_float")
                    .and("on conflict do nothing");
    private final Rows closings =
            Rows.into(
                    "shift_closing", "cooperative_id,shift_id,event_id,closed_at,counted,expected");
    private final Rows sales =
            Rows.into(
                    "sale",
                    "cooperative_id,sale_id,kind,outlet_id,terminal_id,shift_id,cashier_id,"
                            + "receipt_number,member_id,original_sale_id,business_date,occurred_at,"
                            + "total,rounding,saving");
    private final Rows lines =
            Rows.into(
                    "sale_line",
                    "cooperative_id,sale_id,line_no,product_id,name,unit,quantity,unit_price,"
                            + "general_price,amount,cost,consignor_id,commission");
    private final Rows tenders =
            Rows.into("sale_tender", "cooperative_id,sale_id,tender_no,type,amount,reference");
    private final Rows consignments =
            Rows.into(
                    "consignment_receipt",
                    "cooperative_id,consignment_id,outlet_id,member_id,product_id,quantity,"
                            + "commission_bp,received_at");

    private final Till till;
    private final Knowledge known;
    private final Instant recordedAt;

    FactRows(Till till, Knowledge known, Instant recordedAt) {
        this.till = till;
        this.known = known;
        this.recordedAt = recordedAt;
    }

    /** Parents first. */
    void insertWith(Sql sql) {
        for (Rows rows :
                new Rows[] {events, shifts, closings, sales, lines, tenders, consignments}) {
            sql.insert(rows);
        }
    }

    void add(Admitted admitted, long version) {
        Event event = admitted.event();
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
                admitted.hash(),
                admitted.line().text());
        switch (event.fact()) {
            case ShiftOpened it ->
                    shifts.add(
                            till.cooperative(),
                            it.shift(),
                            till.outlet(),
                            till.terminal(),
                            event.cashier(),
                            event.businessDate(),
                            event.occurredAt(),
                            it.openingFloat().amount());
            case ShiftClosed it ->
                    closings.add(
                            till.cooperative(),
                            it.shift(),
                            event.id(),
                            event.occurredAt(),
                            it.counted().amount(),
                            it.expected().amount());
            case SaleCompleted it ->
                    sale(event, it.shift(), it.receiptNumber(), Optional.empty(), it.ticket());
            case SaleReturned it ->
                    sale(
                            event,
                            it.shift(),
                            it.receiptNumber(),
                            Optional.of(it.originalSale()),
                            it.ticket());
            case ConsignmentReceived it -> consignment(event, it);
            case SharePaid _, ConsignorPaid _, Unknown _ -> {}
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

    private void sale(
            Event event, UUID shift, String receipt, Optional<UUID> original, Ticket ticket) {
        sales.add(
                till.cooperative(),
                event.id(),
                original.isPresent() ? "RETURN" : "SALE",
                till.outlet(),
                till.terminal(),
                shift,
                event.cashier(),
                receipt,
                ticket.member().filter(known::isRegistered).orElse(null),
                original.orElse(null),
                event.businessDate(),
                event.occurredAt(),
                ticket.total().amount(),
                ticket.rounding().amount(),
                ticket.saving().amount());
        int number = 1;
        for (SaleLine line : ticket.lines()) {
            line(event.id(), number, line);
            number++;
        }
        number = 1;
        for (Tender tender : ticket.tenders()) {
            tender(event.id(), number, tender);
            number++;
        }
    }

    private void line(UUID sale, int number, SaleLine line) {
        Optional<ConsignmentTerms> terms = line.consignment();
        Rupiah cost = terms.isPresent() ? Rupiah.ZERO : known.costOf(line).cost();
        lines.add(
                till.cooperative(),
                sale,
                number,
                known.product(line.product()).isPresent() ? line.product() : null,
                line.name(),
                line.unit(),
                line.quantity().thousandths(),
                line.unitPrice().amount(),
                line.generalPrice().amount(),
                line.amount().amount(),
                cost.amount(),
                terms.map(ConsignmentTerms::consignor).filter(known::isRegistered).orElse(null),
                terms.map(it -> it.commissionOn(line.amount())).orElse(Rupiah.ZERO).amount());
    }

    private void tender(UUID sale, int number, Tender tender) {
        record Kind(String type, String reference) {}
        Kind kind =
                switch (tender) {
                    case Tender.Cash _ -> new Kind("CASH", "");
                    case Tender.Qris qris -> new Kind("QRIS", qris.reference());
                    case Tender.MemberCredit _ -> new Kind("MEMBER_CREDIT", "");
                };
        tenders.add(
                till.cooperative(),
                sale,
                number,
                kind.type(),
                tender.amount().amount(),
                kind.reference());
    }
}
