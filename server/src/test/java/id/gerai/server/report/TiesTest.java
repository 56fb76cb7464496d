package id.gerai.server.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.table.Cell;
import id.gerai.server.report.table.Report;
import id.gerai.server.report.table.ReportText;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Whatever is in the books, the figures of the reports tie to each other. */
class TiesTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;
    private static final int JOURNALS = 150;
    private static final Rupiah PLENTY = Rupiah.of(1_000_000_000);
    private static final List<String> STATEMENTS =
            List.of(
                    "trial-balance",
                    "financial-position",
                    "income-statement",
                    "equity-changes",
                    "cash-flow",
                    "share-capital",
                    "credit-ageing");

    private static final Set<AccountCode> PER_MEMBER =
            Set.of(
                    ChartOfAccounts.MEMBER_CREDIT,
                    ChartOfAccounts.PRINCIPAL_SHARES,
                    ChartOfAccounts.MANDATORY_SHARES,
                    ChartOfAccounts.VOLUNTARY_SAVINGS,
                    ChartOfAccounts.CONSIGNMENT_PAYABLE,
                    ChartOfAccounts.SURPLUS_PAYABLE,
                    ChartOfAccounts.SHARE_REFUND_PAYABLE);

    /** A year is not closed over what hangs on these. */
    private static final Set<AccountCode> HANGING =
            Set.of(ChartOfAccounts.CLEARING, ChartOfAccounts.QRIS_RECEIVABLE);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A period and what its statements said. */
    private record Told(LocalDate from, LocalDate to, List<String> statements) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void figuresTie(long seed) {
        Random random = new Random(seed);
        TestShop shop = TestShop.open(server, "ikat" + seed);
        bringMoney(shop, random);
        for (int i = 0; i < JOURNALS; i++) {
            post(shop, random);
        }
        List<Told> told = new ArrayList<>();
        told.add(tell(shop, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31)));
        for (int i = 0; i < 5; i++) {
            LocalDate from = day(random);
            LocalDate to = day(random);
            told.add(tell(shop, from.isBefore(to) ? from : to, from.isBefore(to) ? to : from));
        }
        told.forEach(it -> requireTied(shop, it));
        int last = 1 + random.nextInt(11);
        for (int month = 1; month <= last; month++) {
            String lock = "/api/fiscal-years/%d/months/%d/lock".formatted(YEAR, month);
            assertEquals(200, shop.office.post(lock, Map.of()).status(), lock);
        }
        told.forEach(it -> assertEquals(it, tell(shop, it.from(), it.to()), "some months locked"));
        Answer closed = shop.office.post("/api/fiscal-years/%d/closing".formatted(YEAR), Map.of());
        assertEquals(200, closed.status(), closed.text());
        told.forEach(it -> assertEquals(it, tell(shop, it.from(), it.to()), "year closed"));
    }

    private static void requireTied(TestShop shop, Told period) {
        Report trial = report(shop, "trial-balance", period);
        Report position = report(shop, "financial-position", period);
        Report flow = report(shop, "cash-flow", period);
        Report equity = report(shop, "equity-changes", period);
        Report income = report(shop, "income-statement", period);
        String when = period.from() + " to " + period.to();

        assertEquals(
                figure(position, total("position.ASSET")),
                figure(position, Texts.get("position.both")),
                when);
        assertEquals(
                figure(flow, Texts.get("cash.closing")),
                figure(flow, Texts.get("cash.opening"))
                        .plus(figure(flow, Texts.get("cash.change"))),
                when);
        assertEquals(closing(trial, "11[01]"), figure(flow, Texts.get("cash.closing")), when);
        assertEquals(
                figure(income, Texts.get("income.surplus")),
                figure(flow, Texts.get("cash.surplus")),
                when);
        for (Report.Row row : equity.rows()) {
            List<Rupiah> cells = money(row);
            assertEquals(
                    cells.getLast(),
                    Rupiah.sum(cells.subList(0, cells.size() - 1)),
                    when + " " + row);
        }
        assertEquals(
                figure(position, total("position.EQUITY")),
                money(equity.rows().getLast()).getLast(),
                when);
        requireLedgersEnd(shop, period, trial);
        assertEquals(
                closing(trial, "3101|3102|2111").negated(),
                money(report(shop, "share-capital", period).rows().getLast()).getLast(),
                when);
        assertEquals(
                closing(trial, "1131"),
                money(report(shop, "credit-ageing", period).rows().getLast()).getLast(),
                when);
    }

    /** Every account's ledger ends with what the trial balance says of it. */
    private static void requireLedgersEnd(TestShop shop, Told period, Report trial) {
        for (Report.Row row : trial.rows()) {
            String account = row.cells().getFirst().text();
            if (!account.isEmpty()) {
                Report ledger =
                        server.get(ReportService.class)
                                .make(
                                        "general-ledger",
                                        new ReportRequest(
                                                shop.founded.cooperative(),
                                                period.from(),
                                                period.to(),
                                                Optional.of(AccountCode.of(account)),
                                                Optional.empty()));
                assertEquals(
                        closing(trial, account),
                        money(ledger.rows().getLast()).getLast(),
                        account + " " + period.from() + " to " + period.to());
            }
        }
    }

    /** The office pays nothing that is not there. */
    private static void bringMoney(TestShop shop, Random random) {
        List<Line> lines = new ArrayList<>();
        for (CashPlace place : CashPlace.values()) {
            lines.add(new Line(place.account(), Optional.empty(), PLENTY));
        }
        lines.add(new Line(ChartOfAccounts.DRAWER, Optional.empty(), PLENTY));
        lines.add(
                new Line(
                        ChartOfAccounts.GRANTS,
                        Optional.empty(),
                        PLENTY.times(lines.size()).negated()));
        post(shop, random, JournalKind.OPENING, LocalDate.of(YEAR, 1, 1), lines);
    }

    private static void post(TestShop shop, Random random) {
        Rupiah amount = Rupiah.of(1 + random.nextInt(1_000_000));
        List<Line> lines =
                List.of(line(shop, random, amount), line(shop, random, amount.negated()));
        if (lines.getFirst().account().equals(lines.getLast().account())) {
            return;
        }
        JournalKind kind = random.nextInt(8) == 0 ? JournalKind.OPENING : JournalKind.MANUAL;
        post(shop, random, kind, day(random), lines);
    }

    private static void post(
            TestShop shop, Random random, JournalKind kind, LocalDate date, List<Line> lines) {
        server.get(JournalService.class)
                .post(
                        shop.founded.cooperative(),
                        shop.founded.administrator(),
                        new EntriesWritten(
                                TimeOrderedId.of(Instant.now(), random),
                                date,
                                kind,
                                "Apa saja",
                                lines));
    }

    private static Line line(TestShop shop, Random random, Rupiah amount) {
        List<AccountCode> accounts =
                ChartOfAccounts.standard().stream()
                        .map(Account::code)
                        .filter(it -> !HANGING.contains(it))
                        .toList();
        AccountCode account = accounts.get(random.nextInt(accounts.size()));
        UUID member = shop.members.get(random.nextInt(shop.members.size()));
        return new Line(
                account,
                PER_MEMBER.contains(account) ? Optional.of(member) : Optional.empty(),
                amount);
    }

    private static LocalDate day(Random random) {
        return LocalDate.ofYearDay(YEAR, 1 + random.nextInt(365));
    }

    private static Told tell(TestShop shop, LocalDate from, LocalDate to) {
        Told period = new Told(from, to, List.of());
        return new Told(
                from,
                to,
                STATEMENTS.stream().map(it -> ReportText.of(report(shop, it, period))).toList());
    }

    private static Report report(TestShop shop, String name, Told period) {
        return server.get(ReportService.class)
                .make(
                        name,
                        new ReportRequest(
                                shop.founded.cooperative(),
                                period.from(),
                                period.to(),
                                Optional.empty(),
                                Optional.empty()));
    }

    /** The first amount beside a title. */
    private static Rupiah figure(Report report, String title) {
        return report.rows().stream()
                .filter(row -> row.cells().getFirst().text().equals(title))
                .filter(row -> !money(row).isEmpty())
                .findFirst()
                .map(row -> money(row).getFirst())
                .orElseThrow(() -> new AssertionError(title + " not in " + report));
    }

    private static String total(String of) {
        return Texts.get("report.total_of", Texts.get(of));
    }

    /** Debit less credit at the end, of the accounts whose code begins so. */
    private static Rupiah closing(Report trial, String codes) {
        int debit = column(trial, "closing_debit");
        int credit = column(trial, "closing_credit");
        return Rupiah.sum(
                trial.rows().stream()
                        .filter(row -> row.cells().getFirst().text().matches("(" + codes + ").*"))
                        .map(row -> amount(row, debit).minus(amount(row, credit)))
                        .toList());
    }

    private static int column(Report report, String key) {
        return report.columns().stream().map(Report.Column::key).toList().indexOf(key);
    }

    private static Rupiah amount(Report.Row row, int column) {
        return row.cells().size() > column && row.cells().get(column) instanceof Cell.Money money
                ? money.amount()
                : Rupiah.ZERO;
    }

    private static List<Rupiah> money(Report.Row row) {
        return row.cells().stream()
                .filter(Cell.Money.class::isInstance)
                .map(it -> ((Cell.Money) it).amount())
                .toList();
    }
}
