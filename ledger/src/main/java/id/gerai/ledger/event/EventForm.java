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

import java.util.Map;

/**
 * An event as plain fields and back: the wire contract. Field names are never renamed and never
 * change their meaning; what changes gets a higher version.
 */
public final class EventForm {
    /** The version this code writes. Reads this one and any before it. */
    public static final int VERSION = 2;

    private EventForm() {}

    /** The fields in the order in which they are written and hashed. */
    public static Map<String, Object> write(Event event) {
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
                .put("fact", FactForm.write(event.fact()))
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
                        : fields.object("fact", body -> FactForm.read(type, version, body));
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
            case CreditPaid _ -> "credit_paid";
            case MemberRegistered _ -> "member_registered";
            case CashMoved _ -> "cash_moved";
            case DrawerOpened _ -> "drawer_opened";
            case LineVoided _ -> "line_voided";
            case TicketVoided _ -> "ticket_voided";
            case ReceiptCopied _ -> "receipt_copied";
            case Unknown unknown -> unknown.type();
        };
    }
}
