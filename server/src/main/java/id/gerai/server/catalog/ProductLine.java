package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.csv.CsvRow;

import java.util.List;
import java.util.Optional;

/**
 * One product of an import file.
 *
 * @param ceiling highest lawful price, with its source
 * @param consignment for a member's own goods
 * @param openingQuantity what lies on the shelf before the books begin; zero or more
 * @param openingCost what one unit of it cost
 * @param source where it stands in the file
 */
record ProductLine(
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
        Optional<Consigned> consignment,
        Quantity openingQuantity,
        Rupiah openingCost,
        CsvRow source) {

    record Ceiling(Rupiah amount, String reference) {}

    record Consigned(String memberNo, Percent commission) {}

    /** What the opening stock is worth. */
    Rupiah openingValue() {
        return openingQuantity.at(openingCost);
    }
}
