package id.gerai.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.journal.JournalService;
import id.gerai.server.report.book.TextJournal;
import id.gerai.server.report.table.ReportText;
import id.gerai.testing.Golden;
import id.gerai.testing.MarkdownTables;
import id.gerai.testing.MarkdownTables.Row;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The books of {@code year.md} as every report shows them. */
class BookReportsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private static final Path FILES = Path.of("target", "reports");
    private static TestServer server;
    private static TestShop shop;

    @BeforeAll
    static void keepBooks() {
        server = TestServer.start();
        shop = TestShop.open(server, "buku");
        Random random = new Random(5);
        List<Line> lines = new ArrayList<>();
        Row head = null;
        for (Row row : MarkdownTables.only(BookReportsTest.class, "year.md")) {
            if (row.has("date")) {
                post(head, lines, random);
                head = row;
                lines = new ArrayList<>();
            }
            Optional<UUID> member =
                    row.has("member")
                            ? Optional.of(shop.members.get((int) row.number("member") - 1))
                            : Optional.empty();
            lines.add(
                    new Line(
                            AccountCode.of(row.text("account").substring(0, 4)),
                            member,
                            Rupiah.of(row.number("D") - row.number("K"))));
        }
        post(head, lines, random);
    }

    private static void post(Row head, List<Line> lines, Random random) {
        if (head == null) {
            return;
        }
        server.get(JournalService.class)
                .post(
                        shop.administrator.cooperative(),
                        shop.administrator.id(),
                        new EntriesWritten(
                                TimeOrderedId.of(Instant.now(), random),
                                LocalDate.parse(head.text("date")),
                                JournalKind.valueOf(head.text("kind")),
                                head.text("fact"),
                                lines));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trial-balance",
                "financial-position",
                "income-statement",
                "equity-changes",
                "cash-flow",
                "journal",
                "cash-book",
                "share-capital",
                "member-benefit",
                "notes"
            })
    void aReportReadsAsItsGoldenText(String name) {
        String text =
                ReportText.of(
                        server.get(ReportService.class).make(name, request(Optional.empty())));
        Golden.assertMatches(BookReportsTest.class, name + ".txt", text);
    }

    @Test
    void theGeneralLedgerIsOfOneAccount() {
        String text =
                ReportText.of(
                        server.get(ReportService.class)
                                .make(
                                        "general-ledger",
                                        request(Optional.of(AccountCode.of("1101")))));
        Golden.assertMatches(BookReportsTest.class, "general-ledger.txt", text);
        Answer missing =
                server.signedIn("buku").get("/api/reports/books/general-ledger?to=2026-06-30");
        assertEquals(422, missing.status());
        assertTrue(missing.text().contains("ACCOUNT_MISSING"), missing.text());
    }

    @Test
    void everyReportIsGivenInEveryForm() throws IOException {
        Answer names = server.signedIn("buku").get("/api/reports/books");
        for (Object name : names.list()) {
            String path = "/api/reports/books/" + name + "?to=2026-06-30&account=1101";
            assertEquals(200, server.signedIn("buku").get(path).status(), path);
            byte[] pdf = server.signedIn("buku").bytes(path + "&format=pdf");
            Files.write(Files.createDirectories(FILES).resolve(name + ".pdf"), pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertTrue(new PDFTextStripper().getText(document).contains("Dicetak"), path);
            }
            assertEquals(200, server.signedIn("buku").get(path + "&format=xlsx").status(), path);
        }
        Answer odd =
                server.signedIn("buku").get("/api/reports/books/journal?to=2026-06-30&format=docx");
        assertEquals(422, odd.status());
    }

    @Test
    void whatAMemberSavedIsToldLineByLine() {
        TestShop other = TestShop.open(server, "hemat");
        TestTill till = other.till();
        UUID shift = UUID.randomUUID();
        till.push(
                List.of(
                        till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        till.write(
                                        TestShop.DAY,
                                        other.sale(
                                                shift,
                                                "T1-000001",
                                                Optional.of(other.members.getFirst()),
                                                other.products.get(0),
                                                other.products.get(1)))
                                .line()));
        String period = "?from=%s&to=%s".formatted(TestShop.DAY, TestShop.DAY);
        Answer all = other.office.get("/api/reports/books/member-benefit" + period);
        Map<?, ?> first = row(all, 0);
        assertEquals(2_000, ((Number) values(first).get("saved")).longValue(), all.text());
        Answer lines = other.office.get(first.get("source").toString());
        assertEquals(11_000, ((Number) values(row(lines, 0)).get("general")).longValue());
        assertEquals(1_000, ((Number) values(row(lines, 0)).get("saved")).longValue());
        assertEquals(20_000, ((Number) values(row(lines, 2)).get("amount")).longValue());
    }

    private static Map<?, ?> row(Answer answer, int index) {
        return (Map<?, ?>) ((List<?>) answer.object().get("rows")).get(index);
    }

    private static Map<?, ?> values(Map<?, ?> row) {
        return (Map<?, ?>) row.get("values");
    }

    @Test
    void auditorsReadTheJournalWithToolsOfTheirOwn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        server.get(TextJournal.class)
                .write(shop.administrator.cooperative(), FROM, LocalDate.of(2026, 2, 2), out);
        String text = out.toString(StandardCharsets.UTF_8).replaceAll("; [0-9a-f-]{36}", "; id");
        Golden.assertMatches(BookReportsTest.class, "books.journal", text);
    }

    @Test
    void aFigureLeadsToTheReportThatExplainsIt() {
        Map<?, ?> row =
                row(
                        server.signedIn("buku")
                                .get("/api/reports/books/trial-balance?to=2026-06-30"),
                        0);
        Answer below = server.signedIn("buku").get(row.get("source").toString());
        assertEquals(200, below.status(), below.text());
        assertEquals("general-ledger", below.object().get("name"));
    }

    private static ReportRequest request(Optional<AccountCode> account) {
        return new ReportRequest(
                shop.administrator.cooperative(), FROM, TO, account, Optional.empty());
    }
}
