package id.gerai.ledger.event;

import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;

import java.util.Map;
import java.util.UUID;

/** A ticket as plain fields. */
final class TicketForm {
    private TicketForm() {}

    static Map<String, Object> write(Ticket ticket) {
        return new FieldsWriter()
                .put("member", ticket.member(), UUID::toString)
                .put("lines", ticket.lines().stream().map(TicketForm::write).toList())
                .put("rounding", ticket.rounding().amount())
                .put("tenders", ticket.tenders().stream().map(TicketForm::write).toList())
                .toMap();
    }

    static Ticket read(Fields fields) {
        return new Ticket(
                fields.maybe("member", fields::uuid),
                fields.list("lines", TicketForm::readLine),
                fields.rupiah("rounding"),
                fields.list("tenders", TicketForm::readTender));
    }

    private static Map<String, Object> write(SaleLine line) {
        return new FieldsWriter()
                .put("product", line.product())
                .put("name", line.name())
                .put("unit", line.unit())
                .put("quantity", line.quantity().thousandths())
                .put("unit_price", line.unitPrice().amount())
                .put("general_price", line.generalPrice().amount())
                .put("amount", line.amount().amount())
                .put("consignment", line.consignment(), ConsignmentTermsForm::write)
                .toMap();
    }

    private static SaleLine readLine(Fields fields) {
        return new SaleLine(
                fields.uuid("product"),
                fields.text("name"),
                fields.text("unit"),
                fields.quantity("quantity"),
                fields.rupiah("unit_price"),
                fields.rupiah("general_price"),
                fields.rupiah("amount"),
                fields.optional("consignment", ConsignmentTermsForm::read));
    }

    private static Map<String, Object> write(Tender tender) {
        FieldsWriter fields = new FieldsWriter();
        return switch (tender) {
            case Tender.Cash cash ->
                    fields.put("type", "cash")
                            .put("amount", cash.amount().amount())
                            .put("handed", cash.handed().amount())
                            .toMap();
            case Tender.Qris qris ->
                    fields.put("type", "qris")
                            .put("amount", qris.amount().amount())
                            .put("reference", qris.reference())
                            .toMap();
            case Tender.MemberCredit credit ->
                    fields.put("type", "member_credit")
                            .put("amount", credit.amount().amount())
                            .toMap();
        };
    }

    private static Tender readTender(Fields fields) {
        return switch (fields.text("type")) {
            case "cash" -> new Tender.Cash(fields.rupiah("amount"), fields.rupiah("handed"));
            case "qris" -> new Tender.Qris(fields.rupiah("amount"), fields.text("reference"));
            case "member_credit" -> new Tender.MemberCredit(fields.rupiah("amount"));
            case String other ->
                    throw new IllegalArgumentException("unknown way to pay '" + other + "'");
        };
    }
}
