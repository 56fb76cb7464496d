package id.gerai.server.catalog;

import id.gerai.ledger.product.Barcode;
import id.gerai.server.problem.RefusedException;

import java.util.Optional;

/** What must hold for a product whatever else is in the catalogue. */
public final class ProductRules {
    private static final int EAN_LENGTH = 13;

    private ProductRules() {}

    /** The first rule that the product breaks, with its field. */
    public static Optional<RefusedException> broken(NewProduct product) {
        if (product.generalPrice().isLessThan(product.memberPrice())) {
            return refused(CatalogRefusal.MEMBER_PRICE_ABOVE_GENERAL, "member_price", product);
        }
        boolean unlawful =
                product.ceiling()
                        .filter(ceiling -> ceiling.amount().isLessThan(product.memberPrice()))
                        .isPresent();
        if (unlawful) {
            return refused(CatalogRefusal.PRICE_ABOVE_CEILING, "member_price", product);
        }
        return product.barcodes().stream()
                .filter(barcode -> !isBarcode(barcode))
                .findFirst()
                .map(
                        barcode ->
                                RefusedException.because(CatalogRefusal.BARCODE_INVALID, barcode)
                                        .at("barcodes"));
    }

    /** Thirteen digits are an EAN-13 and must have its check digit; anything else is our own. */
    private static boolean isBarcode(String barcode) {
        boolean ean =
                barcode.length() == EAN_LENGTH && barcode.chars().allMatch(Character::isDigit);
        return ean ? Barcode.isValidEan13(barcode) : barcode.matches("[!-~]{1,40}");
    }

    private static Optional<RefusedException> refused(
            CatalogRefusal refusal, String field, NewProduct product) {
        return Optional.of(RefusedException.because(refusal, product.name()).at(field));
    }
}
