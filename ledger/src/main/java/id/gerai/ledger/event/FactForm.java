package id.gerai.ledger.event;

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
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.savings.ShareKind;

import java.util.Map;

/** What is said of each kind of fact, as plain fields. */
final class FactForm {
    private FactForm() {}

    static Map<String, Object> write(TillEvent fact) {
        FieldsWriter fields = new FieldsWriter();
        switch (fact) {
            case ShiftOpened it ->
                    fields.put("shift", it.shift())
                            .put("opening_float", it.openingFloat().amount());
            case ShiftClosed it -> put(fields, it);
            case SaleCompleted it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("ticket", TicketForm.write(it.ticket()));
            case SaleReturned it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("original_sale", it.originalSale(), Object::toString)
                            .put("original_lines", it.originalLines())
                            .put("ticket", TicketForm.write(it.ticket()));
            case SharePaid it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("member", it.member())
                            .put("kind", it.kind())
                            .put("amount", it.amount().amount());
            case ConsignmentReceived it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("member", it.member())
                            .put("product", it.product())
                            .put("quantity", it.quantity().thousandths())
                            .put("commission", it.commission().basisPoints());
            case ConsignorPaid it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("member", it.member())
                            .put("amount", it.amount().amount());
            case CreditPaid it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("member", it.member())
                            .put("amount", it.amount().amount());
            case MemberRegistered it ->
                    fields.put("member", it.member())
                            .put("number", it.number())
                            .put("name", it.name())
                            .put("phone", it.phone())
                            .put("address", it.address());
            case CashMoved it ->
                    receipt(fields, it.shift(), it.receiptNumber())
                            .put("purpose", it.purpose())
                            .put("amount", it.amount().amount())
                            .put("approval", TicketParts.write(it.approval()));
            case DrawerOpened it ->
                    fields.put("shift", it.shift())
                            .put("approval", TicketParts.write(it.approval()));
            case LineVoided it -> put(fields, it);
            case TicketVoided it ->
                    fields.put("shift", it.shift())
                            .put("lines", it.lines())
                            .put("amount", it.amount().amount())
                            .put("approval", TicketParts.write(it.approval()));
            case ReceiptCopied it ->
                    receipt(fields, it.shift(), it.receiptNumber()).put("copy", it.copy());
            case Unknown it ->
                    throw new IllegalArgumentException(
                            "An unknown fact is kept as it came, never written: " + it.type());
        }
        return fields.toMap();
    }

    private static FieldsWriter receipt(FieldsWriter fields, Object shift, String number) {
        return fields.put("shift", shift).put("receipt_number", number);
    }

    private static void put(FieldsWriter fields, ShiftClosed closed) {
        fields.put("shift", closed.shift())
                .put("counted", closed.counted().amount())
                .put("expected", closed.expected().amount())
                .put("report_number", closed.reportNumber())
                .put(
                        "counts",
                        closed.counts().stream()
                                .map(
                                        count ->
                                                new FieldsWriter()
                                                        .put(
                                                                "denomination",
                                                                count.denomination().amount())
                                                        .put("pieces", count.pieces())
                                                        .toMap())
                                .toList());
    }

    private static void put(FieldsWriter fields, LineVoided voided) {
        fields.put("shift", voided.shift())
                .put("product", voided.product())
                .put("name", voided.name())
                .put("quantity", voided.quantity().thousandths())
                .put("amount", voided.amount().amount())
                .put("approval", TicketParts.write(voided.approval()));
    }

    static TillEvent read(String type, long version, Fields fields) {
        return switch (type) {
            case "shift_opened" ->
                    new ShiftOpened(fields.uuid("shift"), fields.rupiah("opening_float"));
            case "shift_closed" -> shiftClosed(fields);
            case "sale_completed" ->
                    new SaleCompleted(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.object("ticket", TicketForm::read));
            case "sale_returned" ->
                    new SaleReturned(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.maybe("original_sale", fields::uuid),
                            fields.smallsOrNone("original_lines"),
                            fields.object("ticket", TicketForm::read));
            case "share_paid" ->
                    new SharePaid(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.uuid("member"),
                            fields.constant("kind", ShareKind.class),
                            fields.rupiah("amount"));
            case "consignment_received" ->
                    new ConsignmentReceived(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.uuid("member"),
                            fields.uuid("product"),
                            fields.quantity("quantity"),
                            Percent.ofBasisPoints(fields.small("commission")));
            case "consignor_paid" ->
                    new ConsignorPaid(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.uuid("member"),
                            fields.rupiah("amount"));
            default -> readSinceVersion2(type, version, fields);
        };
    }

    private static TillEvent readSinceVersion2(String type, long version, Fields fields) {
        return switch (type) {
            case "credit_paid" ->
                    new CreditPaid(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.uuid("member"),
                            fields.rupiah("amount"));
            case "member_registered" ->
                    new MemberRegistered(
                            fields.uuid("member"),
                            fields.text("number"),
                            fields.text("name"),
                            fields.text("phone"),
                            fields.text("address"));
            case "cash_moved" ->
                    new CashMoved(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.constant("purpose", CashPurpose.class),
                            fields.rupiah("amount"),
                            fields.object("approval", TicketParts::readApproval));
            case "drawer_opened" ->
                    new DrawerOpened(
                            fields.uuid("shift"),
                            fields.object("approval", TicketParts::readApproval));
            case "line_voided" ->
                    new LineVoided(
                            fields.uuid("shift"),
                            fields.uuid("product"),
                            fields.text("name"),
                            fields.quantity("quantity"),
                            fields.rupiah("amount"),
                            fields.object("approval", TicketParts::readApproval));
            case "ticket_voided" ->
                    new TicketVoided(
                            fields.uuid("shift"),
                            fields.small("lines"),
                            fields.rupiah("amount"),
                            fields.object("approval", TicketParts::readApproval));
            case "receipt_copied" ->
                    new ReceiptCopied(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.small("copy"));
            default -> new Unknown(type, version);
        };
    }

    private static ShiftClosed shiftClosed(Fields fields) {
        return new ShiftClosed(
                fields.uuid("shift"),
                fields.rupiah("counted"),
                fields.rupiah("expected"),
                fields.has("report_number") ? fields.whole("report_number") : 0,
                fields.listOrNone(
                        "counts",
                        count ->
                                new CashCount(
                                        count.rupiah("denomination"), count.whole("pieces"))));
    }
}
