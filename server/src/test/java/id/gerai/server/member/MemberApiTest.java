package id.gerai.server.member;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Persons and their memberships, through the API. */
class MemberApiTest {
    private static final String DAY = TestShop.DAY.toString();

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "anggota");
        neighbour = TestShop.open(server, "tetangga");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsEnteredIsReadAgainWithTheNikMasked() {
        Answer entered =
                enter("B001", person("Rina Wahyuni", "3310154107900003", "1990-07-01", "FEMALE"));
        assertEquals(201, entered.status(), entered.text());
        assertEquals(List.of(), entered.object().get("warnings"));
        Map<String, Object> read = shop.office.get("/api/members/B001").object();
        assertEquals("Rina Wahyuni", read.get("name"));
        assertEquals("1990-07-01", read.get("birth_date"));
        assertEquals("331015******0003", read.get("nik_masked"));
        assertFalse(entered.text().contains("3310154107900003"));
        Answer found = shop.office.get("/api/members?search=wahyu");
        assertEquals(1, found.list().size(), found.text());
        assertEquals(0, shop.office.get("/api/members?search=%25").list().size());
    }

    @Test
    void whatDiffersFromTheNikIsToldAndKept() {
        Answer entered = enter("B002", person("Joko", "3578080102030001", "2003-02-02", "FEMALE"));
        assertEquals(201, entered.status(), entered.text());
        assertTrue(entered.text().contains("BIRTH_DATE_DIFFERS_FROM_NIK"), entered.text());
        assertTrue(entered.text().contains("SEX_DIFFERS_FROM_NIK"), entered.text());
        assertTrue(entered.text().contains("2003-02-02"));
    }

    @Test
    void aNikIsHeldByOnePersonInACooperative() {
        Map<String, Object> person = person("Sri", "3310154107900017", "1990-07-01", "FEMALE");
        assertEquals(201, enter("B003", person).status());
        Answer twice = enter("B004", person);
        assertEquals(409, twice.status());
        assertEquals("NIK_TAKEN", twice.object().get("code"));
        assertEquals(201, enter("B005", person("Sri", null, "1990-07-01", "FEMALE")).status());
        Answer taken = shop.office.put("/api/members/B005", person);
        assertEquals("NIK_TAKEN", taken.object().get("code"));
        assertEquals(
                201,
                neighbour.office.post("/api/members", request("B003", person)).status(),
                "another cooperative may know the same person");
        Answer bad = enter("B006", person("Sri", "3310153202900001", "1990-07-01", "FEMALE"));
        assertEquals("NIK_INVALID", bad.object().get("code"));
        assertFalse(bad.text().contains("3310153202900001"));
    }

    @Test
    void aChangeReachesTheTills() {
        enter("B007", person("Lama", null, null, null));
        long before = revision("B007");
        Answer changed =
                shop.office.put("/api/members/B007", person("Baru", null, "1980-01-31", "MALE"));
        assertEquals(200, changed.status(), changed.text());
        assertTrue(revision("B007") > before);
        assertTrue(shop.till().pull(before, 2_000).text().contains("Baru"));
        assertEquals(
                1,
                server.number("select count(*) from audit_entry where action = 'CHANGE_MEMBER'"));
    }

    @Test
    void anAssociateIsAMemberOfAnotherKind() {
        Map<String, Object> person = person("Luar Biasa", null, null, null);
        person.put("type", "ASSOCIATE");
        enter("B008", person);
        assertEquals("ASSOCIATE", shop.office.get("/api/members/B008").object().get("type"));
    }

    @Test
    void nobodyReadsOrWritesMembersOfAnotherCooperative() {
        enter("B009", person("Rahasia", null, null, null));
        assertEquals(404, neighbour.office.get("/api/members/B009").status());
        assertEquals(0, neighbour.office.get("/api/members?search=Rahasia").list().size());
        assertEquals(
                404,
                neighbour.office.put("/api/members/B009", person("X", null, null, null)).status());
        assertEquals(
                404,
                neighbour
                        .office
                        .post(
                                "/api/members/B009/re-entry",
                                Map.of("member_no", "B999", "joined_on", DAY))
                        .status());
    }

    @Test
    void supervisorsReadAndDoNotWrite() {
        var supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/members/A001").status());
        assertEquals(
                403,
                supervisor
                        .post("/api/members", request("B010", person("X", null, null, null)))
                        .status());
        assertEquals(
                403, supervisor.put("/api/members/A001", person("X", null, null, null)).status());
        assertEquals(403, supervisor.post("/api/members/A001/re-entry", Map.of()).status());
    }

    @Test
    void whoeverHasAMembershipGetsNoSecond() {
        Answer again =
                shop.office.post(
                        "/api/members/A001/re-entry",
                        Map.of("member_no", "B011", "joined_on", DAY));
        assertEquals(409, again.status());
        assertEquals("MEMBERSHIP_LASTS", again.object().get("code"));
    }

    private static long revision(String number) {
        return server.number("select revision from member where member_no = ?", number);
    }

    private static Answer enter(String number, Map<String, Object> person) {
        return shop.office.post("/api/members", request(number, person));
    }

    private static Map<String, Object> request(String number, Map<String, Object> person) {
        return Map.of("member_no", number, "person", person, "joined_on", DAY);
    }

    private static Map<String, Object> person(String name, String nik, String born, String sex) {
        Map<String, Object> person = new HashMap<>();
        person.put("name", name);
        person.put("nik", nik);
        person.put("birth_date", born);
        person.put("sex", sex);
        return person;
    }
}
