package id.gerai.ledger.event;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.fields.Fields;
import id.gerai.ledger.fields.FieldsWriter;
import id.gerai.ledger.money.Percent;

import java.util.Map;

/** Consignment terms as plain fields, in events and in the feed. */
public final class ConsignmentTermsForm {
    private ConsignmentTermsForm() {}

    public static Map<String, Object> write(ConsignmentTerms terms) {
        return new FieldsWriter()
                .put("consignor", terms.consignor())
                .put("commission", terms.commission().basisPoints())
                .toMap();
    }

    public static ConsignmentTerms read(Fields fields) {
        return new ConsignmentTerms(
                fields.uuid("consignor"), Percent.ofBasisPoints(fields.small("commission")));
    }
}
