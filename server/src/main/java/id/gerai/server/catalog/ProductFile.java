package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Barcode;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.catalog.ProductLine.Consigned;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.CsvTable;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code PRODUCTS.csv} for the import; every mistake in it is told at once. */
final class ProductFile {
    private static final List<String> REQUIRED =
            List.of(
                    "code",
                    "name",
                    "category",
                    "unit",
                    "weighed",
                    "stock_account",
                    "general_price",
                    "member_price");
    private static final List<String> OPTIONAL =
            List.of(
                    "ceiling",
                    "ceiling_reference",
                    "barcodes",
                    "consignor_no",
                    "commission_bp",
                    "opening_quantity",
                    "opening_cost",
                    "aliases",
                    "package_name",
                    "package_content",
                    "package_general_price",
                    "package_member_price",
                    "package_barcodes",
                    "wholesale_from",
                    "wholesale_price",
                    "limit_most",
                    "limit_per",
                    "register");
    private static final String YES = "ya";
    private static final List<String> YES_OR_NO = List.of(YES, "tidak");
    private static final List<String> STOCK_ACCOUNTS =
            ChartOfAccounts.standard().stream()
                    .map(account -> account.code().digits())
                    .filter(code -> code.startsWith("114"))
                    .toList();
    private static final List<String> LIMITS =
            List.of("belanja", "anggota-hari", "anggota-bulan", "nik-hari", "nik-bulan");
    private static final List<String> REGISTERS =
            Arrays.stream(ExternalRegister.values()).map(ExternalRegister::name).toList();
    private static final long COST_TO_PRICE_MAX = 3;
    private static final int EAN_13_LENGTH = 13;

    private final Refusals refusals = new Refusals();
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> barcodes = new HashMap<>();

    private ProductFile() {}

    /**
     * @throws RefusedInputException with everything that is wrong, by line and column
     */
    static List<ProductLine> read(Path file) throws IOException, RefusedInputException {
        ProductFile reader = new ProductFile();
        List<ProductLine> products = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, REQUIRED, OPTIONAL).rows()) {
            products.add(reader.product(row));
        }
        reader.refusals.throwIfAny();
        return products;
    }

    private ProductLine product(CsvRow row) {
        Rupiah general = refusals.orElse(Rupiah.ZERO, () -> price(row, "general_price"));
        Rupiah member = refusals.orElse(Rupiah.ZERO, () -> memberPrice(row, general));
        return new ProductLine(
                refusals.orElse("", () -> code(row)),
                refusals.orElse("", () -> row.required("name")),
                refusals.orElse("", () -> row.required("category")),
                refusals.orElse("", () -> row.required("unit")),
                refusals.orElse(false, () -> row.choice("weighed", YES_OR_NO).equals(YES)),
                refusals.orElse(ChartOfAccounts.OTHER_STOCK, () -> stockAccount(row)),
                general,
                member,
                refusals.orElse(Optional.empty(), () -> ceiling(row, general)),
                refusals.orElse(List.of(), () -> barcodes(row, "barcodes")),
                refusals.orElse(Optional.empty(), () -> consigned(row)),
                refusals.orElse(NewProduct.Extras.NONE, () -> extras(row)),
                refusals.orElse(Quantity.ZERO, () -> openingQuantity(row)),
                refusals.orElse(Rupiah.ZERO, () -> openingCost(row, general)),
                row);
    }

    private String code(CsvRow row) throws RefusedInputException {
        String code = row.required("code");
        Integer first = codes.putIfAbsent(code, row.line());
        if (first != null) {
            throw row.refusal("code", ProductText.of("import.twice", code, first));
        }
        return code;
    }

    private static AccountCode stockAccount(CsvRow row) throws RefusedInputException {
        return AccountCode.of(row.choice("stock_account", STOCK_ACCOUNTS));
    }

    private static Rupiah price(CsvRow row, String heading) throws RefusedInputException {
        Rupiah price = row.amount(heading);
        if (price.isZero()) {
            throw row.refusal(heading, ProductText.of("price.zero"));
        }
        return price;
    }

    private static Rupiah memberPrice(CsvRow row, Rupiah general) throws RefusedInputException {
        Rupiah price = price(row, "member_price");
        if (general.isLessThan(price)) {
            throw row.refusal("member_price", ProductText.of("price.memberAboveGeneral"));
        }
        return price;
    }

    private static Optional<NewProduct.Ceiling> ceiling(CsvRow row, Rupiah general)
            throws RefusedInputException {
        if (!row.has("ceiling")) {
            return Optional.empty();
        }
        Rupiah amount = price(row, "ceiling");
        if (amount.isLessThan(general)) {
            throw row.refusal("general_price", ProductText.of("price.aboveCeiling", amount));
        }
        return Optional.of(new NewProduct.Ceiling(amount, row.required("ceiling_reference")));
    }

    private List<String> barcodes(CsvRow row, String heading) throws RefusedInputException {
        List<String> found = new ArrayList<>();
        for (String code : row.text(heading).strip().split("\\s+")) {
            if (code.isEmpty()) {
                continue;
            }
            if (code.length() == EAN_13_LENGTH && !Barcode.isValidEan13(code)) {
                throw row.refusal(heading, ProductText.of("barcode.checkDigit", code));
            }
            Integer first = barcodes.putIfAbsent(code, row.line());
            if (first != null) {
                throw row.refusal(heading, ProductText.of("barcode.twice", code, first));
            }
            found.add(code);
        }
        return found;
    }

    private static Optional<Consigned> consigned(CsvRow row) throws RefusedInputException {
        if (!row.has("consignor_no")) {
            return Optional.empty();
        }
        long commission = row.whole("commission_bp");
        if (commission > Percent.WHOLE_BASIS_POINTS) {
            throw row.refusal("commission_bp", ProductText.of("commission.large"));
        }
        return Optional.of(
                new Consigned(
                        row.required("consignor_no"), Percent.ofBasisPoints((int) commission)));
    }

    /** One package, one wholesale price and one limit; more of them are set in the office. */
    private NewProduct.Extras extras(CsvRow row) throws RefusedInputException {
        List<String> aliases =
                Arrays.stream(row.text("aliases").split(","))
                        .map(String::strip)
                        .filter(alias -> !alias.isEmpty())
                        .toList();
        return new NewProduct.Extras(
                aliases, packages(row), wholesale(row), limits(row), register(row));
    }

    private List<SalesPackage> packages(CsvRow row) throws RefusedInputException {
        if (!row.has("package_name")) {
            return List.of();
        }
        Rupiah general = price(row, "package_general_price");
        Rupiah member = price(row, "package_member_price");
        if (general.isLessThan(member)) {
            throw row.refusal("package_member_price", ProductText.of("price.memberAboveGeneral"));
        }
        return List.of(
                new SalesPackage(
                        row.required("package_name"),
                        quantity(row, "package_content"),
                        general,
                        member,
                        barcodes(row, "package_barcodes")));
    }

    private static List<WholesalePrice> wholesale(CsvRow row) throws RefusedInputException {
        return row.has("wholesale_from")
                ? List.of(
                        new WholesalePrice(
                                quantity(row, "wholesale_from"), price(row, "wholesale_price")))
                : List.of();
    }

    private static List<PurchaseLimit> limits(CsvRow row) throws RefusedInputException {
        if (!row.has("limit_most")) {
            return List.of();
        }
        PurchaseLimit.Window window =
                switch (row.choice("limit_per", LIMITS)) {
                    case "belanja" -> PurchaseLimit.Window.SALE;
                    case "anggota-hari", "nik-hari" -> PurchaseLimit.Window.DAY;
                    default -> PurchaseLimit.Window.MONTH;
                };
        PurchaseLimit.Per per =
                window == PurchaseLimit.Window.SALE
                        ? PurchaseLimit.Per.TRANSACTION
                        : row.text("limit_per").startsWith("nik")
                                ? PurchaseLimit.Per.NIK
                                : PurchaseLimit.Per.MEMBER;
        return List.of(new PurchaseLimit(per, quantity(row, "limit_most"), window));
    }

    private static Optional<ExternalRegister> register(CsvRow row) throws RefusedInputException {
        return row.has("register")
                ? Optional.of(ExternalRegister.valueOf(row.choice("register", REGISTERS)))
                : Optional.empty();
    }

    private static Quantity openingQuantity(CsvRow row) throws RefusedInputException {
        return row.has("opening_quantity")
                ? quantityOrNone(row, "opening_quantity")
                : Quantity.ZERO;
    }

    private static Quantity quantity(CsvRow row, String heading) throws RefusedInputException {
        Quantity quantity = quantityOrNone(row, heading);
        if (!quantity.isPositive()) {
            throw row.refusal(heading, ProductText.of("quantity.zero"));
        }
        return quantity;
    }

    /** In whole units, or with up to three decimals after a comma. */
    private static Quantity quantityOrNone(CsvRow row, String heading)
            throws RefusedInputException {
        String cell = row.text(heading);
        if (!cell.matches("[0-9]{1,9}(,[0-9]{1,3})?")) {
            throw row.refusal(heading, ProductText.of("quantity.malformed", CsvRow.quoted(cell)));
        }
        String[] parts = cell.split(",");
        long thousandths =
                parts.length == 1 ? 0 : Long.parseLong((parts[1] + "00").substring(0, 3));
        return Quantity.ofUnits(Long.parseLong(parts[0])).plus(Quantity.ofThousandths(thousandths));
    }

    /**
     * For one unit; several times the price is a total written by mistake, and stays in the books.
     */
    private static Rupiah openingCost(CsvRow row, Rupiah general) throws RefusedInputException {
        Rupiah cost = row.has("opening_cost") ? row.amount("opening_cost") : Rupiah.ZERO;
        if (general.isPositive() && general.times(COST_TO_PRICE_MAX).isLessThan(cost)) {
            throw row.refusal("opening_cost", ProductText.of("cost.farAbovePrice", cost, general));
        }
        return cost;
    }
}
