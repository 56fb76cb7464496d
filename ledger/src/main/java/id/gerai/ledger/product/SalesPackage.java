package id.gerai.ledger.product;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.util.List;

/**
 * A product sold by the dus, sak, renteng or tabung, at a price of its own.
 *
 * @param name as printed: dus, sak, renteng
 * @param content how many base units are in it, in thousandths; above zero
 * @param generalPrice for anybody, for one package
 * @param memberPrice for members, for one package
 * @param barcodes on the package
 */
public record SalesPackage(
        String name,
        Quantity content,
        Rupiah generalPrice,
        Rupiah memberPrice,
        List<String> barcodes) {
    /**
     * @throws IllegalArgumentException if there is nothing in it
     */
    public SalesPackage {
        barcodes = List.copyOf(barcodes);
        if (!content.isPositive()) {
            throw new IllegalArgumentException("A package needs content: " + name);
        }
    }

    /** So many packages in base units. */
    public Quantity contentOf(Quantity packages) {
        return content.times(packages);
    }
}
