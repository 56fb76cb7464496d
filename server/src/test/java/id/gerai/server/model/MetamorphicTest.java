package id.gerai.server.model;

import static id.gerai.server.model.PostedFacts.FIRST;
import static id.gerai.server.model.PostedFacts.LAST;
import static id.gerai.server.model.PostedFacts.YEAR;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;
import id.gerai.server.model.PostedFacts.Fact;
import id.gerai.server.savings.RupiahDays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** Laws of books that hold whatever was posted. */
class MetamorphicTest {
    private static final long SEED = Long.getLong("gerai.model.seed", 20_261_122L);
    private static final int FACTS = 60;
    private static final String CLOSING = "/api/fiscal-years/" + YEAR;

    private static TestServer server;
    private static List<Fact> facts;
    private static TestShop base;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        facts = PostedFacts.random(SEED, FACTS);
        base = PostedFacts.shop(server, facts);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theOrderOfPostingChangesNothing() {
        List<Fact> others = new ArrayList<>(facts.subList(2, facts.size()));
        Collections.shuffle(others, new Random(SEED));
        others.addAll(0, facts.subList(0, 2));
        TestShop shop = PostedFacts.shop(server, others);
        assertEquals(statements(base), statements(shop));
        assertEquals(days(base), days(shop));
    }

    @Test
    void lockingMonthsChangesNothing() {
        TestShop shop = PostedFacts.shop(server, facts);
        Map<String, Object> fromEntries = statements(shop);
        for (int month : new int[] {1, 4, 5, 11}) {
            for (int each = 1; each <= month; each++) {
                month(shop.office, each, "lock");
            }
            assertEquals(fromEntries, statements(shop), "locked up to month " + month);
        }
    }

    @Test
    void closingTwiceIsClosingOnce() {
        TestShop shop = PostedFacts.shop(server, facts);
        ApiClient board = shop.colleague(Role.BOARD);
        Map<String, Object> open = statements(shop);
        Object surplus = close(shop);
        Map<String, Object> closed = statements(shop);
        for (String name : List.of("income-statement", "cash-flow", "share-capital")) {
            open.keySet().stream()
                    .filter(it -> it.startsWith(name))
                    .forEach(it -> assertEquals(open.get(it), closed.get(it), it));
        }
        Map<String, String> why = Map.of("reason", "Nota tercecer");
        assertEquals(204, board.post(CLOSING + "/reopening", why).status());
        assertEquals(open, statements(shop), "opened again it reads as before");
        assertEquals(204, board.post(CLOSING + "/months/12/unlock", why).status());
        assertEquals(open, statements(shop), "and so it does with a month open");
        assertEquals(surplus, close(shop));
        assertEquals(closed, statements(shop));
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(it -> assertTrue(it.isFine(), it.toString()));
    }

    @Test
    void aDepositInTwoPartsIsTheSameDeposit() {
        List<Fact> parts = new ArrayList<>();
        for (Fact fact : facts) {
            long one = fact.amount() / 3;
            if (fact.isShare() && one > 0) {
                parts.add(new Fact(fact.day(), fact.debit(), fact.credit(), one));
                parts.add(new Fact(fact.day(), fact.debit(), fact.credit(), fact.amount() - one));
            } else {
                parts.add(fact);
            }
        }
        TestShop shop = PostedFacts.shop(server, parts);
        assertEquals(statements(base), statements(shop));
        assertEquals(days(base), days(shop));
    }

    @Test
    void scaledFactsGiveScaledStatements() {
        TestShop shop =
                PostedFacts.shop(server, facts.stream().map(fact -> fact.times(7)).toList());
        assertEquals(scaled(statements(base), 7), statements(shop));
        Map<String, Long> expected = new TreeMap<>(days(base));
        expected.replaceAll((member, it) -> it * 7);
        assertEquals(expected, days(shop));
    }

    @Test
    void whatIsAllTakenBackLeavesNothing() {
        TestShop shop = TestShop.open(server, "balik" + Long.toString(System.nanoTime(), 36));
        List<UUID> journals = new ArrayList<>();
        facts.forEach(fact -> journals.add(PostedFacts.post(shop, fact)));
        for (UUID journal : journals.reversed()) {
            Answer answer =
                    shop.office.post(
                            "/api/journals/" + journal + "/reversal",
                            Map.of("date", LAST.toString(), "reason", "Uji"));
            assertEquals(201, answer.status(), answer.text());
        }
        Statements statements = new Statements(shop);
        assertEquals(Map.of(), statements.trialBalance(FIRST, LAST));
        assertEquals(0, statements.last("income-statement", FIRST, LAST));
        assertEquals(0, statements.last("cash-flow", FIRST, LAST));
        assertEquals(0, statements.total("financial-position", FIRST, LAST, "Jumlah Aset"));
        assertEquals(
                0,
                server.number(
                        "select coalesce(sum(abs(balance)), 0) from share_account"
                                + " where cooperative_id = ?",
                        shop.founded.cooperative()));
    }

    /** Of the year and of some of its parts. */
    private static Map<String, Object> statements(TestShop shop) {
        SplittableRandom random = new SplittableRandom(SEED);
        Statements statements = new Statements(shop);
        Map<String, Object> all = new TreeMap<>();
        for (int i = 0; i < 4; i++) {
            int one = i == 0 ? 0 : random.nextInt(365);
            int other = i == 0 ? 364 : random.nextInt(365);
            LocalDate from = FIRST.plusDays(Math.min(one, other));
            LocalDate to = FIRST.plusDays(Math.max(one, other));
            statements
                    .all(from, to)
                    .forEach((name, rows) -> all.put("%s %s %s".formatted(name, from, to), rows));
        }
        return all;
    }

    private static Map<String, Long> days(TestShop shop) {
        Map<UUID, Long> found =
                server.get(RupiahDays.class)
                        .daily(
                                shop.founded.cooperative(),
                                List.of(ShareKind.values()),
                                FIRST,
                                LAST);
        Map<String, Long> days = new TreeMap<>();
        for (int i = 0; i < shop.members.size(); i++) {
            days.put("A00" + (i + 1), found.getOrDefault(shop.members.get(i), 0L));
        }
        return days;
    }

    /** Every number in it times a factor. */
    private static Map<String, Object> scaled(Map<?, ?> statements, long factor) {
        Map<String, Object> scaled = new TreeMap<>();
        statements.forEach((key, value) -> scaled.put((String) key, scaledValue(value, factor)));
        return scaled;
    }

    private static Object scaledValue(Object value, long factor) {
        return switch (value) {
            case List<?> list -> list.stream().map(it -> scaledValue(it, factor)).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> scaled = new HashMap<>();
                map.forEach((key, it) -> scaled.put(key, scaledValue(it, factor)));
                yield scaled;
            }
            case Integer number -> fitting(number * factor);
            case Long number -> fitting(number * factor);
            default -> value;
        };
    }

    /** As the parser of JSON gives it. */
    private static Object fitting(long number) {
        return number == (int) number ? (Object) (int) number : (Object) number;
    }

    private static void month(ApiClient office, int month, String act) {
        Answer answer =
                office.post(
                        "%s/months/%d/%s".formatted(CLOSING, month, act), Map.of("reason", "Uji"));
        assertTrue(answer.status() < 300 || answer.text().contains("LOCKED_BEFORE"), answer.text());
    }

    private static Object close(TestShop shop) {
        Answer answer = shop.office.post(CLOSING + "/closing", Map.of());
        assertEquals(200, answer.status(), answer.text());
        return answer.object().get("surplus");
    }
}
