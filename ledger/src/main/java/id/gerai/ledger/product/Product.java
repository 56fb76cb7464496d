package id.gerai.ledger.product;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something an outlet sells, as the till knows it.
 *
 * @param id its identity
 * @param code short code that a cashier may type
 * @param name as printed on the receipt
 * @param category for the quick keys
 * @param unit what one is called: pcs, kg, sak
 * @param weighed true where a quantity may have a fraction
 * @param generalPrice for anybody, for one unit
 * @param memberPrice for members, for one unit; never above the general price
 * @param ceiling the highest price the law allows (HET)
 * @param consignment set for a member's own goods
 * @param barcodes that a scanner may read
 * @param active false once it is no longer sold
 */
public record Product(
        UUID id,
        String code,
        String name,
        String category,
        String unit,
        boolean weighed,
        Rupiah generalPrice,
        Rupiah memberPrice,
        Optional<Rupiah> ceiling,
        Optional<ConsignmentTerms> consignment,
        List<String> barcodes,
        boolean active) {

    public Product {
        barcodes = List.copyOf(barcodes);
    }

    /** The price of one unit at a level, never above the ceiling. */
    public Rupiah priceAt(PriceLevel level) {
        Rupiah listed =
                switch (level) {
                    case GENERAL -> generalPrice;
                    case MEMBER -> memberPrice.min(generalPrice);
                };
        return ceiling.map(listed::min).orElse(listed);
    }
}
