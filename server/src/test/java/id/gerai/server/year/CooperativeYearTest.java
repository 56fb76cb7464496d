package id.gerai.server.year;

import static id.gerai.server.year.Village.good;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.server.ApiClient;
import id.gerai.server.TestServer;
import id.gerai.server.check.CheckRuns;
import id.gerai.server.report.ReportRequest;
import id.gerai.server.report.ReportService;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.ReportText;
import id.gerai.testing.Golden;
import id.gerai.testing.MarkdownTables;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.xml.sax.SAXException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

/** The year of {@code facts.md}: its statements, and that they stay what they are. */
class CooperativeYearTest {
    static final List<String> STATEMENTS =
            List.of(
                    "trial-balance",
                    "financial-position",
                    "income-statement",
                    "equity-changes",
                    "cash-flow",
                    "credit-ageing",
                    "arrears",
                    "share-capital",
                    "member-benefit");

    /** The statements, and what is read beside them. */
    static final List<String> REPORTS =
            Stream.concat(
                            STATEMENTS.stream(),
                            Stream.of("journal", "cash-book", "general-ledger", "notes"))
                    .toList();

    private static final String PERIOD =
            "/api/reports/books/%s?from=2025-01-01&to=2025-12-31&account=1101";
    private static final Path FILES = Path.of("target", "reports", "year");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final LocalTime TEN = LocalTime.of(10, 0);
    private static TestServer server;
    private static Village village;

    @BeforeAll
    static void liveThroughTheYear() {
        System.setProperty(SteppedClock.ASKED_FOR, "true");
        try {
            server = TestServer.start();
        } finally {
            System.clearProperty(SteppedClock.ASKED_FOR);
        }
        village = Village.found(server);
        TillDesk till = new TillDesk(village);
        OfficeDesk office = new OfficeDesk(village, till);
        boolean opened = false;
        for (MarkdownTables.Row row : MarkdownTables.only(CooperativeYearTest.class, "facts.md")) {
            Fact fact = Fact.of(row);
            if (!opened && !fact.what().startsWith("Saldo awal")) {
                office.open();
                opened = true;
            }
            village.step(dayOf(fact).atTime(TEN).atZone(WIB).toInstant());
            try {
                if (!till.perform(fact)) {
                    office.perform(fact);
                }
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Did not happen: " + fact, e);
            }
        }
    }

    /** The end of a month is looked back at on the next day. */
    private static LocalDate dayOf(Fact fact) {
        LocalDate tomorrow = fact.date().plusDays(1);
        return tomorrow.getDayOfMonth() == 1 && !fact.what().startsWith("Saldo")
                ? tomorrow
                : fact.date().isBefore(LocalDate.of(2025, 1, 1))
                        ? LocalDate.of(2025, 1, 2)
                        : fact.date();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void aStatementReadsAsItsGoldenText(String name) {
        Golden.assertMatches(CooperativeYearTest.class, name + ".txt", text(name));
    }

    /** Every figure of every statement, against books that know nothing of our posting rules. */
    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void aStatementSaysWhatTheBooksKeptByHandSay(String name) {
        assertTrue(HandBooks.formulas(name) > 0, "nobody computed " + name);
        assertEquals(
                String.join("\n", HandBooks.rows(name)),
                String.join("\n", HandBooks.rows(report(name))));
    }

    /** What a spreadsheet program gets: amounts, counts and days are numbers there. */
    @ParameterizedTest
    @FieldSource("REPORTS")
    void aSpreadsheetHoldsNumbers(String name) throws Exception {
        Report report = report(name);
        byte[] file = village.as("admin").bytes(PERIOD.formatted(name) + "&format=xlsx");
        Path kept = Files.write(Files.createDirectories(FILES).resolve(name + ".xlsx"), file);
        Files.write(
                FILES.resolve(name + ".pdf"),
                village.as("admin").bytes(PERIOD.formatted(name) + "&format=pdf"));
        requireWellFormed(kept);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertEquals("Koperasi Maju Bersama", rows.getFirst().getCellText(0));
            int first = rows.size() - report.rows().size();
            for (int i = 0; i < report.rows().size(); i++) {
                List<Cell> cells = report.rows().get(i).cells();
                for (int x = 0; x < cells.size(); x++) {
                    assertCell(cells.get(x), rows.get(first + i), x);
                }
            }
        }
    }

    /** Spreadsheet programs open a file of which a part is no XML as damaged, or without styles. */
    private static void requireWellFormed(Path file)
            throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilder parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : parts.stream().toList()) {
                parser.parse(parts.getInputStream(part));
            }
        }
    }

    private static void assertCell(Cell expected, Row row, int x) {
        switch (expected) {
            case Cell.Words words -> assertEquals(words.text(), row.getCellText(x));
            case Cell.Money money ->
                    assertEquals(
                            BigDecimal.valueOf(money.amount().amount()),
                            row.getCellAsNumber(x).orElseThrow());
            case Cell.Count count ->
                    assertEquals(
                            BigDecimal.valueOf(count.number()),
                            row.getCellAsNumber(x).orElseThrow());
            case Cell.Day day ->
                    assertEquals(day.date().atStartOfDay(), row.getCellAsDate(x).orElseThrow());
        }
    }

    /** From each figure one gets to what explains it. */
    @ParameterizedTest
    @FieldSource("STATEMENTS")
    void everyFigureLeadsOn(String name) {
        ApiClient office = village.as("admin");
        for (Report.Row row : report(name).rows()) {
            row.source().ifPresent(source -> good(office.get(source)));
        }
    }

    @Test
    void nothingHangsAndNothingIsOdd() {
        assertEquals(List.of(), village.as("admin").get("/api/attention").list());
        CheckRuns.CheckRun run = server.get(CheckRuns.class).run(village.administrator);
        assertEquals(0, run.failed(), run.toString());
    }

    @Test
    void lockingAndClosingAgainChangeNoStatement() {
        Map<String, String> closed = statements();
        ApiClient board = village.as("ketua");
        String year = "/api/fiscal-years/2025";
        Map<String, String> why = Map.of("reason", "Nota tercecer");
        assertEquals(204, board.post(year + "/reopening", why).status());
        assertEquals(closed, statements(), "reopened");
        for (int month = 12; month >= 6; month--) {
            assertEquals(204, board.post(year + "/months/" + month + "/unlock", why).status());
        }
        assertEquals(closed, statements(), "half of it unlocked");
        assertEquals(200, board.post(year + "/months/6/lock", Map.of()).status());
        assertEquals(closed, statements(), "partly locked");
        assertEquals(200, board.post(year + "/closing", Map.of()).status());
        assertEquals(closed, statements(), "closed again");
        assertEquals(0, server.get(CheckRuns.class).run(village.administrator).failed());
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        STATEMENTS.forEach(it -> statements.put(it, text(it)));
        return statements;
    }

    private static Report report(String name) {
        return server.get(ReportService.class)
                .make(
                        name,
                        new ReportRequest(
                                village.founded.cooperative(),
                                LocalDate.of(2025, 1, 1),
                                LocalDate.of(2025, 12, 31),
                                Optional.of(ChartOfAccounts.CASH_ON_HAND),
                                Optional.empty()));
    }

    private static String text(String name) {
        return ReportText.of(report(name));
    }
}
