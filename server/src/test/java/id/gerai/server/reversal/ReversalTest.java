package id.gerai.server.reversal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Mistakes are taken back by a journal that links to them, once, in an open period. */
class ReversalTest {
    private static final LocalDate JANUARY = LocalDate.of(TestShop.DAY.getYear() - 1, 1, 15);

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "batal" + Long.toString(System.nanoTime(), 36))
                    .withCash(CashPlace.CASH_ON_HAND, 10_000_000);

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theMistakeOfALockedMonthIsTakenBackInAnOpenOne() {
        UUID mistake = expense(JANUARY);
        String month =
                "/api/fiscal-years/%d/months/%d/lock"
                        .formatted(JANUARY.getYear(), JANUARY.getMonthValue());
        assertEquals(200, shop.office.post(month, Map.of()).status());
        Answer locked = reverse(shop.office, mistake, JANUARY);
        assertEquals("MONTH_LOCKED", locked.object().get("code"));
        assertEquals("date", locked.object().get("place"));
        assertEquals(
                "BEFORE_THE_MISTAKE",
                reverse(shop.office, mistake, JANUARY.minusDays(1)).object().get("code"));
        assertEquals(
                "IN_THE_FUTURE",
                reverse(shop.office, mistake, TestShop.DAY.plusDays(2)).object().get("code"));

        Answer reversed = reverse(shop.office, mistake, null);
        assertEquals(201, reversed.status(), reversed.text());
        UUID reversal = UUID.fromString((String) reversed.object().get("journal"));
        Map<String, Object> first = shop.office.get("/api/journals/" + mistake).object();
        Map<String, Object> second = shop.office.get("/api/journals/" + reversal).object();
        assertEquals(reversal.toString(), first.get("reversed_by"));
        assertEquals(mistake.toString(), second.get("reverses"));
        assertEquals("REVERSAL", second.get("kind"));
        assertEquals(JANUARY.toString(), first.get("date"));
        assertEquals(TestShop.DAY.toString(), second.get("date"));
        assertEquals(
                List.of(List.of("1101", 0L), List.of("6102", 0L)),
                server.query(
                        """
                        select account_code, sum(amount)::bigint from journal_entry
                        where cooperative_id = ? and account_code in ('1101', '6102')
                          and journal_id in (select journal_id from journal where kind <> 'OPENING')
                        group by account_code order by account_code
                        """,
                        shop.founded.cooperative()));
        assertEquals("REVERSED_BEFORE", reverse(shop.office, mistake, null).object().get("code"));
        assertEquals("IS_A_REVERSAL", reverse(shop.office, reversal, null).object().get("code"));
    }

    @Test
    void aMembersBalanceFollows() {
        Answer paid =
                shop.office.post(
                        "/api/members/A001/shares",
                        Map.of("kind", "MANDATORY", "amount", 20_000, "date", JANUARY.toString()));
        assertEquals(201, paid.status(), paid.text());
        UUID journal = journalOf("SHARE_CAPITAL");
        assertEquals(20_000, shareOf("MANDATORY"));
        assertEquals(201, reverse(shop.office, journal, null).status());
        assertEquals(0, shareOf("MANDATORY"));
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(it -> assertTrue(it.isFine(), it.toString()));
    }

    @Test
    void whatATillReportedAndWhatMovedGoodsIsNotTakenBackByHand() {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        Written opened = till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO));
        Written sale =
                till.write(
                        TestShop.DAY,
                        shop.sale(shift, "G1-000001", Optional.empty(), shop.products.get(1)));
        till.push(List.of(opened.line(), sale.line()));
        Answer ofTill = reverse(shop.office, sale.event().id(), null);
        assertEquals("FROM_A_TILL", ofTill.object().get("code"));
        assertTrue(ofTill.text().contains("retur"), ofTill.text());
        assertEquals(
                "MOVED_STOCK",
                reverse(shop.office, journalOf("OPENING"), null).object().get("code"));
    }

    @Test
    void manyWhoDoItAtOnceDoItOnce() throws Exception {
        UUID mistake = expense(JANUARY);
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                answers.add(threads.submit(() -> reverse(shop.office, mistake, null).status()));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            statuses.add(answer.get());
        }
        assertEquals(1, statuses.stream().filter(it -> it == 201).count(), statuses.toString());
        assertEquals(15, statuses.stream().filter(it -> it == 409).count(), statuses.toString());
    }

    @Test
    void onlyWhoMayDoesItAndOnlyInTheirCooperative() {
        UUID mistake = expense(JANUARY);
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/journals/" + mistake).status());
        assertEquals(403, reverse(supervisor, mistake, null).status());
        assertEquals(401, reverse(server.client(), mistake, null).status());
        TestShop neighbour = TestShop.open(server, "lain" + Long.toString(System.nanoTime(), 36));
        assertEquals(404, neighbour.office.get("/api/journals/" + mistake).status());
        assertEquals(404, reverse(neighbour.office, mistake, null).status());
    }

    private UUID expense(LocalDate date) {
        Answer answer =
                shop.office.post(
                        "/api/expenses",
                        Map.of(
                                "date",
                                date.toString(),
                                "account",
                                "6102",
                                "amount",
                                90_000,
                                "description",
                                "Listrik"));
        assertEquals(201, answer.status(), answer.text());
        return UUID.fromString((String) answer.object().get("journal"));
    }

    private static Answer reverse(ApiClient client, UUID journal, LocalDate date) {
        String path = "/api/journals/" + journal + "/reversal";
        return client.post(
                path,
                date == null
                        ? Map.of("reason", "Salah catat")
                        : Map.of("reason", "Salah catat", "date", date.toString()));
    }

    private UUID journalOf(String kind) {
        return (UUID)
                server.query(
                                "select journal_id from journal where cooperative_id = ? and kind ="
                                        + " ? order by recorded_at",
                                shop.founded.cooperative(),
                                kind)
                        .getFirst()
                        .getFirst();
    }

    private long shareOf(String kind) {
        return server.number(
                """
                select balance from share_account s join member m using (cooperative_id, member_id)
                where s.cooperative_id = ? and m.member_no = 'A001' and s.kind = ?
                """,
                shop.founded.cooperative(),
                kind);
    }
}
