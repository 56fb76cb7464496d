package id.gerai.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.journal.JournalService;
import id.gerai.server.report.balance.BalanceService;
import id.gerai.server.report.table.ReportText;
import id.gerai.testing.Golden;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * A cooperative that took its balances over on the first day of a book year, took a wrong one back
 * in February, and traded a little.
 */
class OpeningsTest {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final List<String> STATEMENTS =
            List.of(
                    "trial-balance",
                    "financial-position",
                    "income-statement",
                    "equity-changes",
                    "cash-flow",
                    "cash-book",
                    "share-capital");
    private static TestServer server;
    private static int shops;
    private final Random random = new Random(9);
    private TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void keepBooks() {
        shop = TestShop.open(server, "pindah" + ++shops);
        post(
                FROM,
                JournalKind.OPENING,
                line("1101", 4_000_000),
                line("1111", 6_000_000),
                line("1213", 3_000_000),
                line("1219", -500_000),
                line("2101", -1_605_000),
                shares(-3_000_000),
                line("3201", -7_895_000));
        UUID wrong =
                post(
                        LocalDate.of(2025, 1, 5),
                        JournalKind.OPENING,
                        line("1142", 700_000),
                        line("3103", -700_000));
        reverse(wrong, LocalDate.of(2025, 2, 3));
        post(
                LocalDate.of(2025, 2, 3),
                JournalKind.OPENING,
                line("1141", 900_000),
                line("3103", -900_000));
        post(
                LocalDate.of(2025, 3, 1),
                JournalKind.SALE,
                line("1101", 250_000),
                line("4102", -250_000),
                line("5102", 200_000),
                line("1141", -200_000));
        post(
                LocalDate.of(2025, 3, 2),
                JournalKind.PURCHASE,
                line("2101", 1_605_000),
                line("1101", -1_605_000));
        post(
                LocalDate.of(2025, 4, 2),
                JournalKind.SHARE_CAPITAL,
                line("1101", 20_000),
                shares(-20_000));
    }

    @Test
    void whatWasTakenOverIsThereFromTheBeginning() {
        for (String name : STATEMENTS) {
            Golden.assertMatches(OpeningsTest.class, "openings/" + name + ".txt", text(name));
        }
        Golden.assertMatches(
                OpeningsTest.class,
                "openings/general-ledger.txt",
                ledger("1141", Optional.empty()));
        Golden.assertMatches(
                OpeningsTest.class, "openings/member.txt", ledger("3102", Optional.of("A001")));
    }

    @Test
    void figuresAreTheSameFromCheckpoints() {
        List<String> before = STATEMENTS.stream().map(this::text).toList();
        for (int month = 1; month <= 12; month++) {
            String lock = "/api/fiscal-years/2025/months/%d/lock".formatted(month);
            Answer locked = shop.office.post(lock, Map.of());
            assertEquals(200, locked.status(), locked.text());
        }
        assertEquals(before, STATEMENTS.stream().map(this::text).toList());
        BalanceService balances = server.get(BalanceService.class);
        UUID cooperative = shop.founded.cooperative();
        LocalDate february = LocalDate.of(2025, 2, 2);
        for (LocalDate from : List.of(FROM, february, february.plusDays(2))) {
            assertEquals(
                    balances.balancesFromEntries(cooperative, from, TO),
                    balances.balances(cooperative, from, TO));
        }
        assertEquals(200, shop.office.post("/api/fiscal-years/2025/closing", Map.of()).status());
        assertEquals(
                before.subList(0, 5), STATEMENTS.subList(0, 5).stream().map(this::text).toList());
    }

    @Test
    void theOpeningColumnSaysWhenTheBooksBegan() {
        LocalDate january = LocalDate.of(2025, 1, 4);
        assertEquals("Saldo awal 01/01/2025", head(FROM, january));
        assertEquals("Saldo awal", head(FROM, TO));
        assertEquals("Saldo awal", head(LocalDate.of(2025, 1, 3), january.plusDays(9)));
        assertEquals("28/02/2025", head(LocalDate.of(2025, 3, 1), TO));
    }

    private String head(LocalDate from, LocalDate to) {
        return server.get(ReportService.class)
                .make("financial-position", request(from, to, Optional.empty(), Optional.empty()))
                .columns()
                .getLast()
                .title();
    }

    private String text(String name) {
        return ReportText.of(
                server.get(ReportService.class)
                        .make(name, request(FROM, TO, Optional.empty(), Optional.empty())));
    }

    private String ledger(String account, Optional<String> member) {
        return ReportText.of(
                server.get(ReportService.class)
                        .make(
                                "general-ledger",
                                request(FROM, TO, Optional.of(AccountCode.of(account)), member)));
    }

    private ReportRequest request(
            LocalDate from, LocalDate to, Optional<AccountCode> account, Optional<String> member) {
        return new ReportRequest(shop.founded.cooperative(), from, to, account, member);
    }

    private UUID post(LocalDate date, JournalKind kind, Line... lines) {
        UUID id = TimeOrderedId.of(Instant.now(), random);
        server.get(JournalService.class)
                .post(
                        shop.founded.cooperative(),
                        shop.founded.administrator(),
                        new EntriesWritten(id, date, kind, kind.name(), Arrays.asList(lines)));
        return id;
    }

    /** Stock is not taken back by hand; whoever imported wrongly has it taken back like this. */
    private void reverse(UUID journal, LocalDate on) {
        JournalService journals = server.get(JournalService.class);
        UUID cooperative = shop.founded.cooperative();
        journals.post(
                cooperative,
                shop.founded.administrator(),
                journals.find(cooperative, journal)
                        .orElseThrow()
                        .journal()
                        .reversal(TimeOrderedId.of(Instant.now(), random), on, "Salah akun"),
                "");
    }

    private Line shares(long amount) {
        return new Line(
                AccountCode.of("3102"), Optional.of(shop.members.getFirst()), Rupiah.of(amount));
    }

    private static Line line(String account, long amount) {
        return new Line(AccountCode.of(account), Optional.empty(), Rupiah.of(amount));
    }
}
