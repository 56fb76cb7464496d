package id.gerai.server.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.check.CheckRuns;
import id.gerai.server.check.CheckRuns.CheckRun;
import id.gerai.server.model.PlainBooks.Person;
import id.gerai.server.model.PlainBooks.Reversible;
import id.gerai.server.savings.ShareRates;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Random acts of a cooperative, done by the real services and by a plain model: every refusal,
 * balance and statement is the model's. Other seeds: {@code -Dgerai.model.seeds=1,2,3}, more acts:
 * {@code -Dgerai.model.acts=2000}.
 */
class RandomModelTest {
    private static final int BATCH = 60;
    private static final int ACTS = Integer.getInteger("gerai.model.acts", 4 * BATCH);
    private static final LocalDate TODAY = TestShop.DAY;

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static LongStream seeds() {
        return Arrays.stream(System.getProperty("gerai.model.seeds", "1,2").split(","))
                .mapToLong(Long::parseLong);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theBooksAreTheModels(long seed) {
        TestShop shop = TestShop.open(server, "acak" + seed);
        PlainBooks books = opened(shop);
        RandomActs acts = new RandomActs(seed, books, new Acts(shop));
        Comparison comparison = new Comparison(shop, books);
        SplittableRandom days = new SplittableRandom(seed);
        try {
            for (int i = 1; i <= ACTS; i++) {
                acts.step();
                if (i % BATCH == 0) {
                    LocalDate one = TODAY.minusDays(days.nextInt(TODAY.getDayOfYear() + 364));
                    LocalDate other = TODAY.minusDays(days.nextInt(TODAY.getDayOfYear() + 364));
                    comparison.hold(
                            one.isBefore(other) ? one : other, one.isBefore(other) ? other : one);
                    comparison.hold(TODAY.withDayOfYear(1), TODAY);
                }
            }
        } catch (AssertionError e) {
            throw new AssertionError(
                    "Seed %d (-Dgerai.model.seeds=%1$d): %s\n%s"
                            .formatted(seed, e.getMessage(), String.join("\n", acts.told())),
                    e);
        }
        assertTrue(acts.refused() > ACTS / 20, "hardly anything was refused: " + acts.refused());
        CheckRun run = server.get(CheckRuns.class).run(shop.administrator);
        assertEquals(0, run.failed(), run.findings().toString());
    }

    /** The shop as {@link TestShop} opens it, some money, and what simpanan cost. */
    private static PlainBooks opened(TestShop shop) {
        ShareRates rates = server.get(ShareRates.class);
        rates.setNow(shop.administrator, ShareKind.PRINCIPAL, Rupiah.of(PlainBooks.ENTRY_SHARE));
        rates.setNow(shop.administrator, ShareKind.MANDATORY, Rupiah.of(PlainBooks.MONTHLY_DUE));
        shop.withCash(CashPlace.CASH_ON_HAND, 2_000_000).withCash(CashPlace.BANK, 1_000_000);
        PlainBooks books = new PlainBooks(TODAY);
        for (int i = 1; i <= shop.members.size(); i++) {
            String number = "A%03d".formatted(i);
            books.members.put(number, new Person(number, LocalDate.of(2025, 1, 1), "ACTIVE"));
        }
        long goods = 800_000_000L * shop.products.size();
        books.post(TODAY, Reversible.MOVED_STOCK, "1141", "", goods, "3103", "", -goods);
        books.post(TODAY, Reversible.YES, "1101", "", 2_000_000, "3103", "", -2_000_000);
        books.post(TODAY, Reversible.YES, "1111", "", 1_000_000, "3103", "", -1_000_000);
        return books;
    }
}
