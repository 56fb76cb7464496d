package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;

import java.util.List;
import java.util.Optional;

/**
 * Something new to sell.
 *
 * @param unit what one is called: pcs, kg, sak
 * @param weighed true where a quantity may have a fraction
 * @param stockAccount one of the 114x accounts
 * @param consignment set for a member's own goods
 */
public record NewProduct(
        String code,
        String name,
        String category,
        String unit,
        boolean weighed,
        AccountCode stockAccount,
        Rupiah generalPrice,
        Rupiah memberPrice,
        Optional<Ceiling> ceiling,
        List<String> barcodes,
        Optional<ConsignmentTerms> consignment) {

    /** The highest lawful retail price (HET) of one unit, and where it is written. */
    public record Ceiling(Rupiah amount, String legalReference) {}
}
