package id.gerai.server.catalog;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.BooksOpened;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.journal.JournalService;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes a catalogue over from a file: all of it, with its opening stock, or nothing. */
@Singleton
public class ProductImport {
    private static final long COST_SCALE = 10_000;

    private final Sql sql;
    private final Revisions revisions;
    private final JournalService journals;
    private final Clock clock;
    private final RandomGenerator random;

    ProductImport(
            Sql sql,
            Revisions revisions,
            JournalService journals,
            Clock clock,
            RandomGenerator random) {
        this.sql = sql;
        this.revisions = revisions;
        this.journals = journals;
        this.clock = clock;
        this.random = random;
    }

    /** Rows of one file, ready for their tables. */
    private record Tables(Rows products, Rows prices, Rows ceilings, Rows barcodes, Rows stock) {
        Tables() {
            this(
                    Rows.into(
                            "product",
                            "cooperative_id,product_id,code,name,category,unit,weighed,"
                                    + "stock_account,consignor_id,commission_bp,revision"),
                    Rows.into(
                            "product_price",
                            "cooperative_id,product_id,valid_from,general_price,member_price"),
                    Rows.into(
                            "price_ceiling",
                            "cooperative_id,product_id,valid_from,amount,legal_reference"),
                    Rows.into("product_barcode", "cooperative_id,barcode,product_id"),
                    Rows.into(
                            "stock",
                            "cooperative_id,outlet_id,product_id,quantity,value,unit_cost_e4"));
        }
    }

    /**
     * Reads, checks and stores.
     *
     * @param openingDate from when the prices hold, and the day the opening stock counts for
     * @param dryRun true to check only
     * @return how many products the file holds
     * @throws RefusedInputException with everything that is wrong, by line and column; nothing is
     *     stored then
     */
    @Transactional(rollbackOn = Exception.class)
    public int run(OfficeUser user, Path file, LocalDate openingDate, boolean dryRun)
            throws IOException, RefusedInputException {
        List<ProductLine> lines = ProductFile.read(file);
        Map<String, UUID> consignors = members(user.cooperative());
        refuseKnown(user.cooperative(), lines, consignors);
        if (!dryRun) {
            store(user, lines, consignors, openingDate);
        }
        return lines.size();
    }

    private void refuseKnown(
            UUID cooperative, List<ProductLine> lines, Map<String, UUID> consignors)
            throws RefusedInputException {
        Set<String> codes = texts("select code from product where cooperative_id = ?", cooperative);
        Set<String> barcodes =
                texts("select barcode from product_barcode where cooperative_id = ?", cooperative);
        Refusals refusals = new Refusals();
        for (ProductLine line : lines) {
            if (codes.contains(line.code())) {
                refuse(refusals, line, "code", "import.known", line.code());
            }
            line.barcodes().stream()
                    .filter(barcodes::contains)
                    .forEach(
                            code ->
                                    refuse(
                                            refusals,
                                            line,
                                            "barcodes",
                                            "import.barcodeKnown",
                                            code));
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
        Instant now = clock.instant();
        UUID outlet = firstOutlet(user.cooperative());
        long revision = revisions.advance(user.cooperative(), lines.size()) - lines.size();
        Tables tables = new Tables();
        Map<AccountCode, Rupiah> opening = new TreeMap<>();
        for (ProductLine line : lines) {
            UUID id = TimeOrderedId.of(now, random);
            UUID consignor = line.consignment().map(c -> consignors.get(c.memberNo())).orElse(null);
            tables.products().add(productRow(user.cooperative(), id, line, consignor, ++revision));
            collect(tables, user.cooperative(), outlet, id, line, openingDate);
            if (consignor == null && line.openingValue().isPositive()) {
                opening.merge(line.stockAccount(), line.openingValue(), Rupiah::plus);
            }
        }
        insert(tables);
        if (!opening.isEmpty()) {
            journals.post(
                    user.cooperative(),
                    user.id(),
                    new BooksOpened(
                            TimeOrderedId.of(now, random),
                            openingDate,
                            List.of(),
                            opening.entrySet().stream()
                                    .map(
                                            stock ->
                                                    new AccountAmount(
                                                            stock.getKey(), stock.getValue()))
                                    .toList()));
        }
    }

    private static Object[] productRow(
            UUID cooperative, UUID id, ProductLine line, UUID consignor, long revision) {
        return new Object[] {
            cooperative,
            id,
            line.code(),
            line.name(),
            line.category(),
            line.unit(),
            line.weighed(),
            line.stockAccount().digits(),
            consignor,
            line.consignment().map(c -> c.commission().basisPoints()).orElse(null),
            revision
        };
    }

    private static void collect(
            Tables tables,
            UUID cooperative,
            UUID outlet,
            UUID id,
            ProductLine line,
            LocalDate from) {
        tables.prices()
                .add(
                        cooperative,
                        id,
                        from,
                        line.generalPrice().amount(),
                        line.memberPrice().amount());
        line.ceiling()
                .ifPresent(
                        ceiling ->
                                tables.ceilings()
                                        .add(
                                                cooperative,
                                                id,
                                                from,
                                                ceiling.amount().amount(),
                                                ceiling.reference()));
        line.barcodes().forEach(code -> tables.barcodes().add(cooperative, code, id));
        boolean own = line.consignment().isEmpty();
        tables.stock()
                .add(
                        cooperative,
                        outlet,
                        id,
                        line.openingQuantity().thousandths(),
                        own ? line.openingValue().amount() : 0L,
                        own ? line.openingCost().amount() * COST_SCALE : 0L);
    }

    private void insert(Tables tables) {
        sql.insert(tables.products());
        sql.insert(tables.prices());
        sql.insert(tables.ceilings());
        sql.insert(tables.barcodes());
        sql.insert(tables.stock());
    }

    private UUID firstOutlet(UUID cooperative) {
        return sql.first(
                        "select outlet_id from outlet where cooperative_id = ? order by code limit"
                                + " 1",
                        row -> row.getObject(1, UUID.class),
                        cooperative)
                .orElseThrow();
    }

    private Map<String, UUID> members(UUID cooperative) {
        Map<String, UUID> members = new HashMap<>();
        sql.list(
                "select member_no, member_id from member where cooperative_id = ?",
                row -> members.put(row.getString(1), row.getObject(2, UUID.class)),
                cooperative);
        return members;
    }

    private Set<String> texts(String query, UUID cooperative) {
        return new HashSet<>(sql.list(query, row -> row.getString(1), cooperative));
    }

    private static void refuse(
            Refusals refusals, ProductLine line, String heading, String key, Object... values) {
        refusals.add(line.source().refusal(heading, ProductText.of(key, values)));
    }
}
