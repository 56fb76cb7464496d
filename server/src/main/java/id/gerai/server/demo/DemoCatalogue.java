package id.gerai.server.demo;

import id.gerai.ledger.money.Rupiah;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The goods of the demo village: {@code demo/products.csv} joined with {@code demo/demand.csv}. */
final class DemoCatalogue {
    static final String PRODUCTS = "/demo/products.csv";
    private static final String DEMAND = "/demo/demand.csv";
    private static final String POLICY = "/demo/policy.json";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private DemoCatalogue() {}

    /** What is bought, in the order of the product file. */
    static List<Demand> demand() {
        Map<String, CSVRecord> demand = new HashMap<>();
        rows(DEMAND).forEach(row -> demand.put(row.get("code"), row));
        return rows(PRODUCTS).stream()
                .map(product -> demand(product, demand.get(product.get("code"))))
                .toList();
    }

    /** The policy of the demo's annual meeting, for a year. */
    static Path writePolicy(Path folder, int year) throws IOException {
        try (InputStream policy = DemoCatalogue.class.getResourceAsStream(POLICY)) {
            String text = new String(policy.readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("policy.json"),
                    text.replaceFirst("\"fiscalYear\": \\d+", "\"fiscalYear\": " + year));
        }
    }

    /** What the cooperative pays for a unit, by product code. */
    static Map<String, Rupiah> unitCosts() {
        Map<String, Rupiah> costs = new HashMap<>();
        demand().forEach(product -> costs.put(product.code(), product.unitCost()));
        return costs;
    }

    static List<String> barcodes() {
        return rows(PRODUCTS).stream().map(product -> product.get("barcodes")).toList();
    }

    private static Demand demand(CSVRecord product, CSVRecord demand) {
        String commission = product.get("commission_bp");
        return new Demand(
                product.get("code"),
                product.get("weighed").equals("ya"),
                Rupiah.of(Long.parseLong(product.get("member_price"))),
                product.get("consignor_no"),
                commission.isEmpty() ? 0 : Integer.parseInt(commission),
                Integer.parseInt(demand.get("weight")),
                Integer.parseInt(demand.get("most")),
                Rupiah.of(Long.parseLong(demand.get("unit_cost"))));
    }

    private static List<CSVRecord> rows(String resource) {
        try (Reader reader =
                        new InputStreamReader(
                                DemoCatalogue.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
