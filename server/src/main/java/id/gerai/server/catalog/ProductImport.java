package id.gerai.server.catalog;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.stock.Receipt;
import id.gerai.server.stock.StockService;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes a catalogue over from a file: all of it, with its opening stock, or nothing. */
@Singleton
public class ProductImport {
    private final ProductStore store;
    private final CatalogService catalog;
    private final StockService stock;

    ProductImport(ProductStore store, CatalogService catalog, StockService stock) {
        this.store = store;
        this.catalog = catalog;
        this.stock = stock;
    }

    /**
     * Reads, checks and stores.
     *
     * @param openingDate from when the prices hold, and the day the opening stock counts for, on
     *     the shelves of the first outlet
     * @param dryRun true to check only
     * @return how many products the file holds
     * @throws RefusedInputException with everything that is wrong, by line and column; nothing is
     *     stored then
     */
    @Transactional(rollbackOn = Exception.class)
    public int run(OfficeUser user, Path file, LocalDate openingDate, boolean dryRun)
            throws IOException, RefusedInputException {
        List<ProductLine> lines = ProductFile.read(file);
        Map<String, UUID> consignors = store.memberIds(user.cooperative());
        refuseKnown(user.cooperative(), lines, consignors);
        if (!dryRun) {
            store(user, lines, consignors, openingDate);
        }
        return lines.size();
    }

    private void refuseKnown(
            UUID cooperative, List<ProductLine> lines, Map<String, UUID> consignors)
            throws RefusedInputException {
        Set<String> codes =
                new HashSet<>(
                        store.knownCodes(
                                cooperative, lines.stream().map(ProductLine::code).toList()));
        Set<String> barcodes =
                new HashSet<>(
                        store.knownBarcodes(
                                cooperative,
                                lines.stream()
                                        .flatMap(line -> line.allBarcodes().stream())
                                        .toList()));
        Refusals refusals = new Refusals();
        for (ProductLine line : lines) {
            if (codes.contains(line.code())) {
                refuse(refusals, line, "code", "import.known", line.code());
            }
            for (String barcode : line.allBarcodes()) {
                if (barcodes.contains(barcode)) {
                    refuse(refusals, line, "barcodes", "import.barcodeKnown", barcode);
                }
            }
            line.consignment()
                    .map(ProductLine.Consigned::memberNo)
                    .filter(number -> !consignors.containsKey(number))
                    .ifPresent(
                            number ->
                                    refuse(
                                            refusals,
                                            line,
                                            "consignor_no",
                                            "import.consignorUnknown",
                                            number));
        }
        refusals.throwIfAny();
    }

    private void store(
            OfficeUser user,
            List<ProductLine> lines,
            Map<String, UUID> consignors,
            LocalDate openingDate) {
        List<UUID> ids =
                catalog.add(
                        user,
                        openingDate,
                        lines.stream().map(line -> line.product(consignors)).toList());
        List<Receipt> opening = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ProductLine line = lines.get(i);
            if (line.consignment().isEmpty() && line.openingQuantity().isPositive()) {
                opening.add(
                        new Receipt(
                                ids.get(i),
                                line.openingQuantity(),
                                line.openingQuantity().at(line.openingCost())));
            }
        }
        if (!opening.isEmpty()) {
            stock.open(user, store.firstOutlet(user.cooperative()), openingDate, opening);
        }
    }

    private static void refuse(
            Refusals refusals, ProductLine line, String heading, String key, Object... values) {
        refusals.add(line.source().refusal(heading, ProductText.of(key, values)));
    }
}
