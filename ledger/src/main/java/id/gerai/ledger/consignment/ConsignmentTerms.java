package id.gerai.ledger.consignment;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import java.util.UUID;

/**
 * Whose goods these are, and what the cooperative keeps of each sale.
 *
 * @param consignor the member who handed them in
 * @param commission of the sale price
 */
public record ConsignmentTerms(UUID consignor, Percent commission) {

    /** The cooperative's part of a sale, cut to whole rupiah in the family's favour. */
    public Rupiah commissionOn(Rupiah amount) {
        return commission.floorOf(amount);
    }

    /** What the family is owed for a sale. */
    public Rupiah owedFor(Rupiah amount) {
        return amount.minus(commissionOn(amount));
    }
}
