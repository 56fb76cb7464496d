package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.CsvFile;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.member.MemberService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;
import id.gerai.server.stock.Receipt;
import id.gerai.server.stock.StockService;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a catalogue with its opening stock from a CSV file, all of it or nothing. */
@Singleton
public class ProductImport {
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "name",
                    "category",
                    "unit",
                    "weighed",
                    "stock_account",
                    "general_price",
                    "member_price",
                    "ceiling",
                    "ceiling_reference",
                    "barcodes",
                    "consignor_no",
                    "commission_bp",
                    "opening_quantity",
                    "opening_cost");

    private static final Set<AccountCode> STOCK_ACCOUNTS =
            Set.of(
                    ChartOfAccounts.STAPLES_STOCK,
                    ChartOfAccounts.ENERGY_STOCK,
                    ChartOfAccounts.FARM_STOCK,
                    ChartOfAccounts.PHARMACY_STOCK,
                    ChartOfAccounts.OTHER_STOCK);

    private final CatalogService catalog;
    private final ProductStore store;
    private final MemberService members;
    private final StockService stock;

    ProductImport(
            CatalogService catalog, ProductStore store, MemberService members, StockService stock) {
        this.catalog = catalog;
        this.store = store;
        this.members = members;
        this.stock = stock;
    }

    /** What was there of a product before these books began. */
    private record Opening(Quantity quantity, Rupiah value) {}

    private record Entry(NewProduct product, Optional<Opening> opening) {}

    /**
     * Imports a file.
     *
     * @param outlet where the opening stock lies
     * @param openingDate the day it is taken over and the prices begin; without it the prices begin
     *     today and there must be no opening stock
     * @param today the cooperative's day
     * @param dryRun true to check everything and store nothing
     * @return how many products the file holds
     * @throws id.gerai.server.csv.CsvException with every fault in the file
     * @throws RefusedException if the opening date is missing or lies in no open year
     */
    @Transactional
    public int run(
            OfficeUser by,
            Path path,
            UUID outlet,
            Optional<LocalDate> openingDate,
            LocalDate today,
            boolean dryRun) {
        CsvFile file = CsvFile.read(path, COLUMNS);
        Checks checks = new Checks(by.cooperative(), file.rows());
        List<Entry> entries = file.rows().stream().map(row -> entry(row, checks)).toList();
        file.finish();
        boolean stocked = entries.stream().anyMatch(entry -> entry.opening().isPresent());
        if (stocked && openingDate.isEmpty()) {
            throw RefusedException.because(CatalogRefusal.OPENING_DATE_NEEDED);
        }
        if (!dryRun) {
            List<UUID> ids =
                    catalog.add(
                            by,
                            openingDate.orElse(today),
                            entries.stream().map(Entry::product).toList());
            if (stocked) {
                stock.open(by, outlet, openingDate.orElseThrow(), receipts(ids, entries));
            }
        }
        return entries.size();
    }

    private static List<Receipt> receipts(List<UUID> ids, List<Entry> entries) {
        List<Receipt> receipts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            UUID product = ids.get(i);
            entries.get(i)
                    .opening()
                    .ifPresent(it -> receipts.add(new Receipt(product, it.quantity(), it.value())));
        }
        return receipts;
    }

    private static Entry entry(CsvRow row, Checks checks) {
        String code = row.required("code");
        checks.notUsed(row, "code", code);
        List<String> barcodes =
                Arrays.stream(row.text("barcodes").split("\\s+"))
                        .filter(barcode -> !barcode.isEmpty())
                        .toList();
        barcodes.forEach(barcode -> checks.notUsed(row, "barcodes", barcode));
        NewProduct product =
                new NewProduct(
                        code,
                        row.required("name"),
                        row.required("category"),
                        row.required("unit"),
                        row.flag("weighed"),
                        stockAccount(row),
                        row.rupiah("general_price"),
                        row.rupiah("member_price"),
                        ceiling(row),
                        barcodes,
                        checks.consignment(row));
        if (!product.memberPrice().isPositive()) {
            row.fault("member_price", Texts.get("csv.empty"));
        }
        ProductRules.broken(product)
                .ifPresent(refused -> row.fault(refused.place(), refused.sentence()));
        return new Entry(product, opening(row, product));
    }

    private static AccountCode stockAccount(CsvRow row) {
        String digits = row.required("stock_account");
        return STOCK_ACCOUNTS.stream()
                .filter(account -> account.digits().equals(digits))
                .findFirst()
                .orElseGet(
                        () -> {
                            row.fault("stock_account", Texts.get("csv.stock_account", digits));
                            return ChartOfAccounts.OTHER_STOCK;
                        });
    }

    private static Optional<NewProduct.Ceiling> ceiling(CsvRow row) {
        String reference = row.text("ceiling_reference");
        Optional<Rupiah> amount = row.optionalRupiah("ceiling");
        if (amount.isPresent() && reference.isEmpty()) {
            row.fault("ceiling_reference", Texts.get("csv.ceiling_reference"));
        }
        return amount.map(highest -> new NewProduct.Ceiling(highest, reference));
    }

    private static Optional<Opening> opening(CsvRow row, NewProduct product) {
        Optional<Quantity> quantity = row.quantity("opening_quantity").filter(Quantity::isPositive);
        Optional<Rupiah> cost = row.optionalRupiah("opening_cost");
        if (quantity.isEmpty()) {
            return Optional.empty();
        }
        if (product.consignment().isPresent()) {
            row.fault("opening_quantity", Texts.get("csv.opening_consigned"));
        }
        if (cost.isEmpty()) {
            row.fault("opening_cost", Texts.get("csv.opening_cost"));
        }
        return cost.map(unitCost -> new Opening(quantity.get(), quantity.get().at(unitCost)));
    }

    /** What a row must not share with another row or the catalogue, and whose goods it names. */
    private final class Checks {
        private final UUID cooperative;
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Long> seen = new HashMap<>();

        Checks(UUID cooperative, List<CsvRow> rows) {
            this.cooperative = cooperative;
            store.knownCodes(cooperative, rows.stream().map(row -> row.text("code")).toList())
                    .forEach(code -> taken.add("code=" + code));
            store.knownBarcodes(
                            cooperative,
                            rows.stream()
                                    .flatMap(
                                            row ->
                                                    Arrays.stream(
                                                            row.text("barcodes").split("\\s+")))
                                    .toList())
                    .forEach(barcode -> taken.add("barcodes=" + barcode));
        }

        void notUsed(CsvRow row, String column, String value) {
            String key = column + "=" + value;
            Long before = value.isEmpty() ? null : seen.putIfAbsent(key, row.line());
            if (before != null) {
                row.fault(column, Texts.get("csv.twice", value, before));
            } else if (taken.contains(key)) {
                row.fault(column, Texts.get("csv.taken", value));
            }
        }

        Optional<ConsignmentTerms> consignment(CsvRow row) {
            String number = row.text("consignor_no");
            Optional<Long> commission = row.whole("commission_bp");
            boolean share = commission.filter(it -> it <= Percent.WHOLE_BASIS_POINTS).isPresent();
            if (number.isEmpty() ? commission.isPresent() : !share) {
                row.fault("commission_bp", Texts.get("csv.commission"));
                return Optional.empty();
            }
            if (number.isEmpty()) {
                return Optional.empty();
            }
            Optional<UUID> consignor = members.find(cooperative, number);
            if (consignor.isEmpty()) {
                row.fault("consignor_no", Texts.get("MemberRefusal.MEMBER_UNKNOWN", number));
            }
            return consignor.map(
                    id ->
                            new ConsignmentTerms(
                                    id,
                                    Percent.ofBasisPoints(
                                            Math.toIntExact(commission.orElseThrow()))));
        }
    }
}
