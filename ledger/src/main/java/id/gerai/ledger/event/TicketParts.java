package id.gerai.ledger.event;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.savings.ShareKind;

import java.util.Map;

/** What a ticket holds beside its lines, as plain fields, in events and in a till's drafts. */
public final class TicketParts {
    private TicketParts() {}

    public static Map<String, Object> write(Approval approval) {
        return new FieldsWriter()
                .put("permission", approval.permission())
                .put("by", approval.by())
                .put("reason", approval.reason())
                .toMap();
    }

    public static Approval readApproval(Fields fields) {
        return new Approval(
                fields.constant("permission", Permission.class),
                fields.uuid("by"),
                fields.text("reason"));
    }

    public static Map<String, Object> write(ShareDeposit deposit) {
        return new FieldsWriter()
                .put("member", deposit.member())
                .put("kind", deposit.kind())
                .put("amount", deposit.amount().amount())
                .toMap();
    }

    public static ShareDeposit readDeposit(Fields fields) {
        return new ShareDeposit(
                fields.uuid("member"),
                fields.constant("kind", ShareKind.class),
                fields.rupiah("amount"));
    }

    public static Map<String, Object> write(BuyerIdentity identity) {
        return new FieldsWriter()
                .put("token", identity.token())
                .put("masked", identity.masked())
                .toMap();
    }

    public static BuyerIdentity readIdentity(Fields fields) {
        return new BuyerIdentity(fields.text("token"), fields.text("masked"));
    }
}
