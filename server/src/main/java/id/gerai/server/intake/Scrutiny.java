package id.gerai.server.intake;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.attention.AttentionList;
import id.gerai.server.attention.AttentionReason;
import id.gerai.server.intake.known.Knowledge;

import java.util.UUID;

/** What a manager should look at in an event. Never a reason to refuse it: it has happened. */
final class Scrutiny {
    private final Knowledge known;
    private final AttentionList attention;

    Scrutiny(Knowledge known, AttentionList attention) {
        this.known = known;
        this.attention = attention;
    }

    void look(Event event) {
        if (!known.knowsCashier(event.cashier())) {
            attention.add(event.id(), AttentionReason.UNKNOWN_CASHIER, event.cashier().toString());
        }
        UUID id = event.id();
        switch (event.fact()) {
            case ShiftOpened _ -> {}
            case ShiftClosed it -> shift(id, it.shift());
            case SaleCompleted it -> {
                shift(id, it.shift());
                ticket(event, it.ticket());
            }
            case SaleReturned it -> {
                shift(id, it.shift());
                ticket(event, it.ticket());
                if (!known.knowsSale(it.originalSale())) {
                    attention.add(id, AttentionReason.RETURN_WITHOUT_SALE, it.receiptNumber());
                }
            }
            case SharePaid it -> {
                shift(id, it.shift());
                member(id, it.member());
            }
            case ConsignorPaid it -> {
                shift(id, it.shift());
                member(id, it.member());
            }
            case ConsignmentReceived it -> {
                shift(id, it.shift());
                member(id, it.member());
                if (known.product(it.product()).isEmpty()) {
                    attention.add(id, AttentionReason.UNKNOWN_PRODUCT, it.product().toString());
                }
            }
            case Unknown it ->
                    attention.add(
                            id, AttentionReason.UNKNOWN_TYPE, it.type() + " v" + it.version());
        }
    }

    private void shift(UUID event, UUID shift) {
        if (!known.knowsShift(shift)) {
            attention.add(event, AttentionReason.UNKNOWN_SHIFT, shift.toString());
        }
    }

    private void member(UUID event, UUID member) {
        if (!known.isRegistered(member)) {
            attention.add(event, AttentionReason.UNKNOWN_MEMBER, member.toString());
        }
    }

    private void ticket(Event event, Ticket ticket) {
        UUID id = event.id();
        ticket.member().ifPresent(member -> buyer(id, member));
        for (SaleLine line : ticket.lines()) {
            line.consignment()
                    .map(ConsignmentTerms::consignor)
                    .ifPresent(consignor -> member(id, consignor));
            if (known.product(line.product()).isEmpty()) {
                attention.add(id, AttentionReason.UNKNOWN_PRODUCT, line.name());
            }
            if (isAboveCeiling(event, line)) {
                attention.add(
                        id,
                        AttentionReason.PRICE_ABOVE_CEILING,
                        line.name() + " " + line.unitPrice());
            }
            if (!line.amount().equals(line.quantity().at(line.unitPrice()))) {
                attention.add(
                        id,
                        AttentionReason.AMOUNT_DIFFERS_FROM_PRICE,
                        line.name() + " " + line.amount());
            }
        }
    }

    private void buyer(UUID event, UUID member) {
        member(event, member);
        if (known.isRegistered(member) && !known.isActive(member)) {
            attention.add(event, AttentionReason.MEMBER_NOT_ACTIVE, member.toString());
        }
    }

    private boolean isAboveCeiling(Event event, SaleLine line) {
        return known.product(line.product())
                .flatMap(product -> product.ceilingOn(event.businessDate()))
                .filter(ceiling -> ceiling.isLessThan(line.unitPrice()))
                .isPresent();
    }
}
