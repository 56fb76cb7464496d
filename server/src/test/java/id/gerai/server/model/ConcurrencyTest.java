package id.gerai.server.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/**
 * Sixteen at once on the same money: nothing is lost, nothing is spent twice, nobody waits for
 * ever. Whoever comes too late is refused in words.
 */
class ConcurrencyTest {
    private static final int THREADS = 16;
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;

    private TestShop shop;
    private Acts acts;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        // Sessions tell of a deadlock a second later at the most.
        Thread.sleep(1_500);
        long deadlocks =
                server.number(
                        "select deadlocks from pg_stat_database where datname ="
                                + " current_database()");
        server.close();
        assertEquals(0, deadlocks, "deadlocks");
    }

    @BeforeEach
    void open() {
        shop = TestShop.open(server, "serentak" + Long.toString(System.nanoTime(), 36));
        acts = new Acts(shop);
    }

    @Test
    void oneMembersCreditIsPaidOnceHoweverManyPay() throws Exception {
        acts.sellOnCredit("A001", TestShop.DAY, 100_000);
        shop.withCash(CashPlace.CASH_ON_HAND, 1);
        deposit("A001", 30_000);
        List<String> outcomes =
                together(
                        96,
                        i ->
                                () ->
                                        switch (i % 4) {
                                            case 0 -> {
                                                acts.sellOnCredit("A001", TestShop.DAY, 10_000);
                                                yield Acts.DONE;
                                            }
                                            case 1 -> acts.writeOff("A001", TestShop.DAY, 3_000);
                                            case 2 -> setOff("A001", 2_000);
                                            default -> payCredit("A001", 20_000);
                                        });
        onlyRefused(outcomes, "MORE_THAN_OWED", "BELOW_MINIMUM");
        long left = 100_000;
        int[] change = {10_000, -3_000, -2_000, -20_000};
        for (int i = 0; i < outcomes.size(); i++) {
            left += outcomes.get(i).isEmpty() ? change[i % 4] : 0;
        }
        assertTrue(outcomes.contains("MORE_THAN_OWED"), "there was always more owed than paid");
        assertEquals(left, credit("A001"));
        assertTrue(left >= 0);
        booksAreFine();
    }

    @Test
    void savingsAreTakenOutOnce() throws Exception {
        shop.withCash(CashPlace.BANK, 1_000_000);
        deposit("A002", 95_000);
        List<String> outcomes = together(48, _ -> () -> withdraw("A002", 10_000));
        onlyRefused(outcomes, "BELOW_MINIMUM");
        assertEquals(9, outcomes.stream().filter(String::isEmpty).count());
        assertEquals(5_000, share("A002"));
        booksAreFine();
    }

    /** Through six acts that pay from one place, against two that bring. */
    @Test
    void onePlaceNeverPaysMoreThanItHolds() throws Exception {
        shop.withCash(CashPlace.BANK, 50_000);
        deposit("A003", 500_000);
        List<String> outcomes =
                together(
                        128,
                        i ->
                                () ->
                                        switch (i % 4) {
                                            case 0 -> withdraw("A003", 1_500);
                                            case 1 -> byHand(-1_500);
                                            case 2 -> expense();
                                            default -> byHand(700);
                                        });
        onlyRefused(outcomes, "NOT_ENOUGH_CASH");
        long left = 50_000;
        int[] change = {-1_500, -1_500, -1_500, 700};
        for (int i = 0; i < outcomes.size(); i++) {
            left += outcomes.get(i).isEmpty() ? change[i % 4] : 0;
        }
        assertTrue(outcomes.contains("NOT_ENOUGH_CASH"), "there was too much to show anything");
        assertEquals(left, balance("1111"));
        assertTrue(left >= 0, "overdrawn: " + left);
        booksAreFine();
    }

    @Test
    void monthsAreLockedAmongPostings() throws Exception {
        shop.withCash(CashPlace.BANK, 1_000_000);
        YearMonth month = YearMonth.from(TestShop.DAY).minusMonths(2);
        ApiClient board = shop.colleague(Role.BOARD);
        List<String> outcomes =
                together(
                        120,
                        i ->
                                () ->
                                        i % 30 == 15
                                                ? turn(board, month)
                                                : acts.writeByHand(
                                                        month.atDay(1 + i % 28),
                                                        List.of(
                                                                line("6102", 100),
                                                                line("1111", -100))));
        onlyRefused(outcomes, "MONTH_LOCKED");
        acts.month(month, "lock");
        assertEquals(
                server.query(
                        """
                        select account_code, sum(amount) from journal_entry
                        where cooperative_id = ? and posting_date between ? and ?
                        group by account_code order by 1
                        """,
                        shop.founded.cooperative(),
                        month.atDay(1),
                        month.atEndOfMonth()),
                server.query(
                        """
                        select account_code, sum(debit - credit) from period_balance
                        where cooperative_id = ? and fiscal_year = ? and period = ?
                        group by account_code order by 1
                        """,
                        shop.founded.cooperative(),
                        month.getYear(),
                        month.getMonthValue()));
        booksAreFine();
    }

    @Test
    void membersAreMergedAmongPostings() throws Exception {
        shop.withCash(CashPlace.BANK, 1_000_000);
        List<String> outcomes =
                together(
                        80,
                        i ->
                                () ->
                                        switch (i % 8) {
                                            case 0 -> acts.merge("A001", "A002");
                                            case 1 -> withdraw("A002", 500);
                                            case 2 -> {
                                                acts.sellOnCredit("A001", TestShop.DAY, 10_000);
                                                yield Acts.DONE;
                                            }
                                            default -> pay("A001", 1_000);
                                        });
        onlyRefused(outcomes, "CHANGED_SINCE_PREVIEW", "NOTHING_LEFT_TO_MERGE", "BELOW_MINIMUM");
        String last = acts.merge("A001", "A002");
        assertTrue(last.isEmpty() || last.equals("NOTHING_LEFT_TO_MERGE"), last);
        long paid = 0;
        for (int i = 0; i < outcomes.size(); i++) {
            boolean done = outcomes.get(i).isEmpty();
            paid += done && i % 8 > 2 ? 1_000 : done && i % 8 == 1 ? -500 : 0;
        }
        assertEquals(0, share("A001"));
        assertEquals(paid, share("A002"));
        assertEquals(0, credit("A001"));
        assertEquals(100_000, credit("A002"));
        booksAreFine();
    }

    @Test
    void aSettlementIsPostedAndPaidOnceAndAYearClosedOnce() throws Exception {
        deposit("A004", 60_000);
        shop.withCash(CashPlace.CASH_ON_HAND, 1_000_000);
        Answer draft =
                acts.ofMember("A004", "settlements", "kind", "LEFT", "on", DAY, "reason", "Pindah");
        String path = "/api/settlements/" + draft.object().get("id");
        acts.board.post(path + "/review", Map.of());
        Map<String, Object> payment =
                Acts.body("part", 1, "amount", 60_000, "date", DAY, "from", "CASH_ON_HAND");
        List<String> outcomes =
                together(
                        48,
                        i ->
                                () ->
                                        switch (i % 3) {
                                            case 0 -> outcome(path + "/posting", Map.of());
                                            case 1 -> outcome(path + "/payments", payment);
                                            default -> outcome(closing(), Map.of());
                                        });
        assertEquals(1, done(outcomes, 0), outcomes.toString());
        assertTrue(done(outcomes, 1) <= 1, outcomes.toString());
        assertEquals(1, done(outcomes, 2), outcomes.toString());
        outcome(path + "/payments", payment);
        assertEquals(0, server.number(SUM, shop.founded.cooperative(), "2131"));
        assertEquals(
                1,
                server.number(
                        "select count(*) from fiscal_year where cooperative_id = ?"
                                + " and closed_at is not null",
                        shop.founded.cooperative()));
        booksAreFine();
    }

    private static final String SUM =
            "select coalesce(sum(amount), 0) from journal_entry where cooperative_id = ?"
                    + " and account_code = ?";

    private static long done(List<String> outcomes, int turn) {
        long done = 0;
        for (int i = turn; i < outcomes.size(); i += 3) {
            done += outcomes.get(i).isEmpty() ? 1 : 0;
        }
        return done;
    }

    private static List<String> together(int count, IntFunction<Callable<String>> act)
            throws Exception {
        List<Future<String>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < count; i++) {
                running.add(threads.submit(act.apply(i)));
            }
        }
        List<String> outcomes = new ArrayList<>();
        for (Future<String> it : running) {
            outcomes.add(it.get());
        }
        return outcomes;
    }

    private static void onlyRefused(List<String> outcomes, String... refusals) {
        List<String> known = List.of(refusals);
        outcomes.stream()
                .filter(it -> !it.isEmpty())
                .forEach(it -> assertTrue(known.contains(it), it));
    }

    private static String turn(ApiClient board, YearMonth month) {
        String path =
                "/api/fiscal-years/%d/months/%d/".formatted(month.getYear(), month.getMonthValue());
        Answer locked = board.post(path + "lock", Map.of("reason", "Uji"));
        if (locked.status() == 409) {
            board.post(path + "unlock", Map.of("reason", "Uji"));
        }
        return locked.status() == 200 || locked.status() == 409 ? Acts.DONE : locked.text();
    }

    private String outcome(String path, Map<String, ?> body) {
        return Acts.outcome(shop.office.post(path, body));
    }

    private static String closing() {
        return "/api/fiscal-years/%d/closing".formatted(TestShop.DAY.getYear() - 1);
    }

    private String payCredit(String number, long amount) {
        return Acts.outcome(
                acts.ofMember(number, "credit-payments", "amount", amount, "date", DAY));
    }

    private String setOff(String number, long amount) {
        return Acts.outcome(
                acts.ofMember(
                        number,
                        "credit-set-offs",
                        "amount",
                        amount,
                        "date",
                        DAY,
                        "claim",
                        "SAVINGS",
                        "consent",
                        "Surat 1"));
    }

    private String withdraw(String number, long amount) {
        return Acts.outcome(
                acts.ofMember(
                        number,
                        "withdrawals",
                        "kind",
                        "VOLUNTARY",
                        "amount",
                        amount,
                        "date",
                        DAY,
                        "from",
                        "BANK"));
    }

    private void deposit(String number, long amount) {
        assertEquals(Acts.DONE, pay(number, amount));
    }

    private String pay(String number, long amount) {
        return Acts.outcome(
                acts.ofMember(
                        number, "shares", "kind", "VOLUNTARY", "amount", amount, "date", DAY));
    }

    private String expense() {
        return Acts.outcome(
                shop.office.post(
                        "/api/expenses",
                        Acts.body(
                                "date",
                                DAY,
                                "amount",
                                1_500,
                                "from",
                                "BANK",
                                "account",
                                "6103",
                                "description",
                                "Uji")));
    }

    private String byHand(long amount) {
        return acts.writeByHand(TestShop.DAY, List.of(line("1111", amount), line("4901", -amount)));
    }

    private static Map<String, Object> line(String account, long amount) {
        return Acts.body(
                "account", account, "debit", Math.max(0, amount), "credit", Math.max(0, -amount));
    }

    private long balance(String account) {
        return server.number(SUM, shop.founded.cooperative(), account);
    }

    private long share(String number) {
        return server.number(
                "select coalesce(sum(balance), 0) from share_account where member_id = ?",
                member(number));
    }

    private long credit(String number) {
        return server.number(
                "select coalesce(sum(balance), 0) from member_credit where member_id = ?",
                member(number));
    }

    private UUID member(String number) {
        return shop.members.get(Integer.parseInt(number.substring(1)) - 1);
    }

    private void booksAreFine() {
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(it -> assertTrue(it.isFine(), it.toString()));
    }
}
