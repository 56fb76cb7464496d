package id.gerai.server.merging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** Two entries of one person become one membership, and the books agree. */
class MergingTest {
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "gabung");
        neighbour = TestShop.open(server, "tetangga");
    }

    @AfterAll
    static void stop() {
        try {
            server.get(CheckService.class)
                    .run(shop.founded.cooperative())
                    .forEach(it -> assertTrue(it.isFine(), it.toString()));
        } finally {
            server.close();
        }
    }

    @Test
    void balancesAndPatronageGoOverAndFactsStay() {
        enter("M001", "Siti  Aminah", "1990-07-01", "3310154107900003", "");
        enter("M002", "siti aminah.", "1990-07-01", null, "081234567");
        pay("M001", 100_000);
        pay("M002", 30_000);
        buy(id("M001"));
        buy(id("M002"));
        assertTrue(
                shop.office.get("/api/members/duplicates").text().contains("SAME_NAME_AND_BIRTH"));

        Map<String, Object> preview = preview("M001", "M002").object();
        assertEquals(1, ((List<?>) preview.get("balances")).size(), preview.toString());
        long before =
                server.number(
                        "select value from counter where series = 'revision' and"
                                + " cooperative_id = ?",
                        shop.founded.cooperative());
        Answer merged = merge("M001", "M002", (String) preview.get("fingerprint"));
        assertEquals(204, merged.status(), merged.text());

        assertEquals(130_000, principal("M002"));
        assertEquals(0, principal("M001"));
        assertEquals(20_000, patronage("M002"));
        assertEquals(0, patronage("M001"));
        assertEquals("LEFT", status("M001"));
        assertEquals(
                "331015******0003",
                shop.office.get("/api/members/M002").object().get("nik_masked"),
                "what was known of the other entry is kept");
        assertEquals("081234567", shop.office.get("/api/members/M002").object().get("phone"));
        assertEquals(0, shop.office.get("/api/members/duplicates").list().size());
        assertTrue(
                shop.office
                        .get("/api/members/M001/movements")
                        .text()
                        .contains("\"merged_into\":\"M002\""));
        String told = shop.till().pull(before, 2_000).text();
        assertTrue(told.contains("M001") && told.contains("LEFT"), "tills are told");

        Answer again = merge("M001", "M002", (String) preview.get("fingerprint"));
        assertEquals("CHANGED_SINCE_PREVIEW", again.object().get("code"));
        String now = (String) preview("M001", "M002").object().get("fingerprint");
        assertEquals("NOTHING_LEFT_TO_MERGE", merge("M001", "M002", now).object().get("code"));

        buy(id("M001"));
        assertEquals(
                204,
                merge("M001", "M002", now).status(),
                "what a till brings in later is carried over too");
        assertEquals(30_000, patronage("M002"));
        assertEquals(
                1,
                server.number(
                        "select count(*) from member_movement where kind = 'MERGED' and"
                                + " member_id = ?",
                        id("M001")));
    }

    @Test
    void clickedTwiceItHappensOnce() {
        enter("M003", "Budi", null, null, "");
        enter("M004", "Budi", null, null, "");
        pay("M003", 70_000);
        String seen = (String) preview("M003", "M004").object().get("fingerprint");
        List<Integer> answers =
                IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> merge("M003", "M004", seen).status())
                        .sorted()
                        .toList();
        assertEquals(204, answers.getFirst());
        assertTrue(answers.stream().skip(1).allMatch(it -> it == 409), answers.toString());
        assertEquals(70_000, principal("M004"));
    }

    @Test
    void twoPersonsAreNotMerged() {
        enter("M005", "Wati", null, "3310154107900011", "");
        enter("M006", "Wati", null, "3310154107900012", "");
        assertEquals("NIKS_DIFFER", preview("M005", "M006").object().get("code"));
        assertEquals("SAME_MEMBERSHIP", preview("M005", "M005").object().get("code"));
        assertEquals("MEMBER_UNKNOWN", preview("M005", "M999").object().get("code"));
    }

    @Test
    void onlyTheBoardAndTheAdministratorMerge() {
        enter("M007", "Sri", null, null, "");
        enter("M008", "Sri", null, null, "");
        for (String role : List.of(Role.MANAGER, Role.SUPERVISOR)) {
            var colleague = shop.colleague(role);
            assertEquals(403, colleague.get("/api/members/M007/merger?into=M008").status());
            assertEquals(
                    403, colleague.post("/api/members/M007/merger", request("M008", "x")).status());
        }
        assertEquals(404, neighbour.office.get("/api/members/M007/merger?into=M008").status());
        assertEquals(
                404,
                neighbour.office.post("/api/members/M007/merger", request("M008", "x")).status());
    }

    private static void buy(UUID member) {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        Instant now = Instant.now();
        till.push(
                List.of(
                        till.write(now, TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO)).line(),
                        till.write(
                                        now,
                                        TestShop.DAY,
                                        shop.sale(
                                                shift,
                                                "G-" + shift,
                                                Optional.of(member),
                                                shop.products.getFirst()))
                                .line()));
    }

    private static void enter(String number, String name, String born, String nik, String phone) {
        Map<String, Object> person = new java.util.HashMap<>();
        person.put("name", name);
        person.put("birth_date", born);
        person.put("nik", nik);
        person.put("phone", phone);
        Answer answer =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                number,
                                "person",
                                person,
                                "joined_on",
                                DAY,
                                "status",
                                "ACTIVE"));
        assertEquals(201, answer.status(), answer.text());
    }

    private static void pay(String number, long amount) {
        assertEquals(
                201,
                shop.office
                        .post(
                                "/api/members/" + number + "/shares",
                                Map.of("kind", "PRINCIPAL", "amount", amount, "date", DAY))
                        .status());
    }

    private static Answer preview(String number, String into) {
        return shop.office.get("/api/members/" + number + "/merger?into=" + into);
    }

    private static Answer merge(String number, String into, String fingerprint) {
        return shop.office.post("/api/members/" + number + "/merger", request(into, fingerprint));
    }

    private static Map<String, String> request(String into, String fingerprint) {
        return Map.of("into", into, "fingerprint", fingerprint, "reason", "Terdaftar dua kali");
    }

    private static UUID id(String number) {
        return (UUID)
                server.query("select member_id from member where member_no = ?", number)
                        .getFirst()
                        .getFirst();
    }

    private static String status(String number) {
        return (String) shop.office.get("/api/members/" + number).object().get("status");
    }

    private static long principal(String number) {
        return server.number(
                "select balance from share_account where member_id = ? and kind = 'PRINCIPAL'",
                id(number));
    }

    private static long patronage(String number) {
        return server.number(
                "select coalesce(sum(amount), 0)::bigint from patronage where member_id = ? and"
                        + " base = 'purchases'",
                id(number));
    }
}
