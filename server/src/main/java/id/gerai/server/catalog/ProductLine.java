package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.csv.CsvRow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One product of an import file.
 *
 * @param consignment for a member's own goods
 * @param extras what else is known of it
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
        Optional<NewProduct.Ceiling> ceiling,
        List<String> barcodes,
        Optional<Consigned> consignment,
        NewProduct.Extras extras,
        Quantity openingQuantity,
        Rupiah openingCost,
        CsvRow source) {

    /** Whose goods by member number, and what the cooperative keeps of a sale. */
    record Consigned(String memberNo, Percent commission) {}

    /** Those on the base unit and those on packages. */
    List<String> allBarcodes() {
        return Stream.concat(
                        barcodes.stream(),
                        extras.packages().stream().flatMap(it -> it.barcodes().stream()))
                .toList();
    }

    /** The product, its consignor looked up in the register. */
    NewProduct product(Map<String, UUID> consignors) {
        return new NewProduct(
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
                consignment.map(
                        terms ->
                                new ConsignmentTerms(
                                        consignors.get(terms.memberNo()), terms.commission())),
                extras);
    }
}
