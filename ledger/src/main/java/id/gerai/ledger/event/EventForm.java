package id.gerai.ledger.event;

import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.savings.ShareKind;

import java.util.Map;

/**
 * An event as plain fields and back: the wire contract. Field names are never renamed and never
 * change their meaning; what changes gets a higher version.
 */
public final class EventForm {
    /** The version this code writes. Reads this one and any before it. */
    public static final int VERSION = 1;

    private EventForm() {}

    /** The fields in the order in which they are written and hashed. */
    public static Map<String, Object> write(Event event) {
        FieldsWriter fact = writeFact(event.fact());
        return new FieldsWriter()
                .put("id", event.id())
                .put("cooperative", event.cooperative())
                .put("terminal", event.terminal())
                .put("sequence", event.sequence())
                .put("previous", event.previousHash())
                .put("occurred_at", event.occurredAt())
                .put("business_date", event.businessDate())
                .put("cashier", event.cashier())
                .put("type", typeOf(event.fact()))
                .put("version", VERSION)
                .put("fact", fact.toMap())
                .toMap();
    }

    /**
     * The event these fields tell of. A type or version that this code does not know gives {@link
     * Unknown}.
     *
     * @throws MalformedFieldsException naming the field that is missing or wrong
     */
    public static Event read(Map<?, ?> values) {
        Fields fields = Fields.of(values);
        String type = fields.text("type");
        long version = fields.whole("version");
        TillEvent fact =
                version > VERSION || version < 1
                        ? new Unknown(type, version)
                        : fields.object("fact", body -> readFact(type, version, body));
        return new Event(
                fields.uuid("id"),
                fields.uuid("cooperative"),
                fields.uuid("terminal"),
                fields.whole("sequence"),
                fields.text("previous"),
                fields.instant("occurred_at"),
                fields.date("business_date"),
                fields.uuid("cashier"),
                fact);
    }

    /** The name of a fact's type on the wire. */
    public static String typeOf(TillEvent fact) {
        return switch (fact) {
            case ShiftOpened _ -> "shift_opened";
            case ShiftClosed _ -> "shift_closed";
            case SaleCompleted _ -> "sale_completed";
            case SaleReturned _ -> "sale_returned";
            case SharePaid _ -> "share_paid";
            case ConsignmentReceived _ -> "consignment_received";
            case ConsignorPaid _ -> "consignor_paid";
            case Unknown unknown -> unknown.type();
        };
    }

    private static FieldsWriter writeFact(TillEvent fact) {
        FieldsWriter fields = new FieldsWriter();
        return switch (fact) {
            case ShiftOpened it ->
                    fields.put("shift", it.shift())
                            .put("opening_float", it.openingFloat().amount());
            case ShiftClosed it ->
                    fields.put("shift", it.shift())
                            .put("counted", it.counted().amount())
                            .put("expected", it.expected().amount());
            case SaleCompleted it ->
                    fields.put("shift", it.shift())
                            .put("receipt_number", it.receiptNumber())
                            .put("ticket", TicketForm.write(it.ticket()));
            case SaleReturned it ->
                    fields.put("shift", it.shift())
                            .put("receipt_number", it.receiptNumber())
                            .put("original_sale", it.originalSale())
                            .put("ticket", TicketForm.write(it.ticket()));
            case SharePaid it ->
                    fields.put("shift", it.shift())
                            .put("receipt_number", it.receiptNumber())
                            .put("member", it.member())
                            .put("kind", it.kind())
                            .put("amount", it.amount().amount());
            case ConsignmentReceived it ->
                    fields.put("shift", it.shift())
                            .put("receipt_number", it.receiptNumber())
                            .put("member", it.member())
                            .put("product", it.product())
                            .put("quantity", it.quantity().thousandths())
                            .put("commission", it.commission().basisPoints());
            case ConsignorPaid it ->
                    fields.put("shift", it.shift())
                            .put("receipt_number", it.receiptNumber())
                            .put("member", it.member())
                            .put("amount", it.amount().amount());
            case Unknown it ->
                    throw new IllegalArgumentException(
                            "An unknown fact is kept as it came, never written: " + it.type());
        };
    }

    private static TillEvent readFact(String type, long version, Fields fields) {
        return switch (type) {
            case "shift_opened" ->
                    new ShiftOpened(fields.uuid("shift"), fields.rupiah("opening_float"));
            case "shift_closed" ->
                    new ShiftClosed(
                            fields.uuid("shift"),
                            fields.rupiah("counted"),
                            fields.rupiah("expected"));
            case "sale_completed" ->
                    new SaleCompleted(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.object("ticket", TicketForm::read));
            case "sale_returned" ->
                    new SaleReturned(
                            fields.uuid("shift"),
                            fields.text("receipt_number"),
                            fields.uuid("original_sale"),
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
            default -> new Unknown(type, version);
        };
    }
}
