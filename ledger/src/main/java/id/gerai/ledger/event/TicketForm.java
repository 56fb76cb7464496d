package id.gerai.ledger.event;

import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;

import java.util.Map;

/** A ticket as plain fields. What version 1 did not have is empty when it is missing. */
final class TicketForm {
    private TicketForm() {}

    static Map<String, Object> write(Ticket ticket) {
        return new FieldsWriter()
                .put("member", ticket.member(), Object::toString)
                .put("lines", ticket.lines().stream().map(TicketForm::write).toList())
                .put("rounding", ticket.rounding().amount())
                .put("tenders", ticket.tenders().stream().map(Tender::write).toList())
                .put("deposits", ticket.deposits().stream().map(TicketParts::write).toList())
                .put("identity", ticket.identity(), TicketParts::write)
                .put("approvals", ticket.approvals().stream().map(TicketParts::write).toList())
                .toMap();
    }

    static Ticket read(Fields fields) {
        return new Ticket(
                fields.maybe("member", fields::uuid),
                fields.list("lines", TicketForm::readLine),
                fields.rupiah("rounding"),
                fields.list("tenders", Tender::read),
                fields.listOrNone("deposits", TicketParts::readDeposit),
                fields.optional("identity", TicketParts::readIdentity),
                fields.listOrNone("approvals", TicketParts::readApproval));
    }

    private static Map<String, Object> write(SaleLine line) {
        LineDetail detail = line.detail();
        return new FieldsWriter()
                .put("product", line.product())
                .put("name", line.name())
                .put("unit", line.unit())
                .put("quantity", line.quantity().thousandths())
                .put("unit_price", line.unitPrice().amount())
                .put("general_price", line.generalPrice().amount())
                .put("amount", line.amount().amount())
                .put("consignment", line.consignment(), ConsignmentTermsForm::write)
                .put("base_quantity", detail.baseQuantity().thousandths())
                .put("price_basis", detail.basis())
                .put("measure", detail.measure())
                .put("discount", detail.discount().amount())
                .put("ticket_discount", detail.ticketDiscount().amount())
                .put("register_reference", detail.registerReference())
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
                fields.optional("consignment", ConsignmentTermsForm::read),
                readDetail(fields));
    }

    private static LineDetail readDetail(Fields fields) {
        if (!fields.has("price_basis")) {
            return LineDetail.plain(fields.quantity("quantity"), PriceBasis.GENERAL);
        }
        return new LineDetail(
                fields.quantity("base_quantity"),
                fields.constant("price_basis", PriceBasis.class),
                fields.constant("measure", Measure.class),
                fields.rupiah("discount"),
                fields.rupiah("ticket_discount"),
                fields.text("register_reference"));
    }
}
