package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;

import java.util.List;
import java.util.Optional;

/**
 * Something new to sell.
 *
 * @param unit what one is called: pcs, kg, sak
 * @param weighed true where a quantity may have a fraction
 * @param stockAccount one of the 114x accounts
 * @param consignment set for a member's own goods
 * @param extras what else is known of it
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
        Optional<ConsignmentTerms> consignment,
        Extras extras) {

    /** With nothing beside its price. */
    public NewProduct(
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
        this(
                code,
                name,
                category,
                unit,
                weighed,
                stockAccount,
                generalPrice,
                memberPrice,
                ceiling,
                barcodes,
                consignment,
                Extras.NONE);
    }

    /**
     * What else is known of a product.
     *
     * @param aliases other names that people look for
     * @param packages with their barcodes
     * @param limits how much one buyer may have
     */
    public record Extras(
            List<String> aliases,
            List<SalesPackage> packages,
            List<WholesalePrice> wholesale,
            List<PurchaseLimit> limits,
            Optional<ExternalRegister> register) {
        public static final Extras NONE =
                new Extras(List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The highest lawful retail price (HET) of one unit, and where it is written. */
    public record Ceiling(Rupiah amount, String legalReference) {}
}
