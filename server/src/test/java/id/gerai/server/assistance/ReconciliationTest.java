package id.gerai.server.assistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** What a list of the social registry changes, and what it leaves no trace of. */
class ReconciliationTest {
    private static final String HEAD = "nik,name,programme\n";
    private static final String STRANGER = "3578080102030001";

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "bantuan");
        neighbour = TestShop.open(server, "tetangga");
        enter("K001", "Siti Aminah", "3310154107900003", "PKH");
        enter("K002", "Budi", "3310150107900004", "");
        enter("K003", "Wati", "3310154107900005", "");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aListIsLookedAtThenApplied() {
        String first =
                HEAD
                        + "3310154107900003,SITI AMINAH,PKH\n"
                        + "3310150107900004,Budiman,PKH\n"
                        + "3310150107900004,Budiman,BPNT\n"
                        + STRANGER
                        + ",Orang Lain,PKH\n";
        Map<String, Object> seen = send(shop.office, first, "2026-01-31", false).object();
        assertEquals("[{member_no=K001, programme=PKH}]", seen.get("matched").toString());
        assertEquals(2, ((List<?>) seen.get("added")).size());
        assertEquals(
                "[{member_no=K002, name=Budi, listed=Budiman}]", seen.get("differing").toString());
        assertEquals(1, seen.get("strangers"));
        assertEquals(5, seen.get("without_nik"));
        assertEquals(0, assistance("K002").size(), "looking changes nothing");

        send(shop.office, first, "2026-01-31", true);
        assertEquals(2, assistance("K002").size());
        Map<String, Object> again = send(shop.office, first, "2026-01-31", true).object();
        assertEquals(List.of(), again.get("added"), "a second time changes nothing");

        String later = HEAD + "3310150107900004,Budi,PKH\n";
        Map<String, Object> gone = send(shop.office, later, "2026-06-30", true).object();
        assertEquals(
                "[{member_no=K002, programme=BPNT}]",
                gone.get("gone").toString(),
                "what a member told is not gone with a list");
        assertTrue(assistance("K002").toString().contains("until=2026-06-30"));
        assertEquals(1, assistance("K001").size());
        for (String table : List.of("person", "assistance", "audit_entry")) {
            assertEquals(
                    0,
                    server.number(
                            "select count(*) from %s t where t::text like '%%%s%%'"
                                    .formatted(table, STRANGER)));
        }
        assertFalse(shop.till().pull(0, 2_000).text().contains("PKH"), "tills are never told");
    }

    @Test
    void everythingWrongIsToldWithoutTheNumber() {
        Answer refused =
                send(
                        shop.office,
                        HEAD
                                + "331015410790,Siti,PKH\n"
                                + "3310154107900003,,PKH\n"
                                + "3310150107900004,Budi,\n",
                        "2026-01-31",
                        true);
        assertEquals(422, refused.status());
        assertEquals("LIST_INVALID", refused.object().get("code"));
        assertFalse(refused.text().contains("331015410790"), refused.text());
        String detail = (String) refused.object().get("detail");
        assertEquals(3, detail.split("daftar, baris", -1).length - 1, detail);
        assertEquals(
                422, send(shop.office, "nik;name\n", "2026-01-31", false).status(), "no table");
    }

    @Test
    void whatAMemberTellsIsKeptWithItsDays() {
        Map<String, String> told = Map.of("programme", "BLT", "since", "2026-02-01");
        Answer added = shop.office.post("/api/members/K003/assistance", told);
        assertEquals(201, added.status(), added.text());
        Answer twice = shop.office.post("/api/members/K003/assistance", told);
        assertEquals("ASSISTANCE_KNOWN", twice.object().get("code"));
        String end = "/api/members/K003/assistance/" + added.object().get("id") + "/end";
        assertEquals(422, shop.office.post(end, Map.of("until", "2026-01-01")).status());
        assertEquals(204, shop.office.post(end, Map.of("until", "2026-03-01")).status());
        assertEquals(404, shop.office.post(end, Map.of("until", "2026-03-01")).status());
        assertEquals(404, neighbour.office.post(end, Map.of("until", "2026-03-01")).status());
    }

    @Test
    void othersSeeOnlyTheirOwn() {
        assertEquals(404, neighbour.office.get("/api/members/K001/assistance").status());
        Answer elsewhere =
                send(
                        neighbour.office,
                        HEAD + "3310154107900003,Siti Aminah,PKH\n",
                        "2026-01-31",
                        false);
        assertEquals(1, elsewhere.object().get("strangers"));
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(200, supervisor.get("/api/members/K001/assistance").status());
        assertEquals(403, send(supervisor, HEAD, "2026-01-31", false).status());
        assertEquals(403, supervisor.post("/api/members/K001/assistance", Map.of()).status());
    }

    private static Answer send(ApiClient who, String list, String asOf, boolean apply) {
        return who.postText(
                "/api/assistance/reconciliation?source=DTSEN&as_of=%s&apply=%s"
                        .formatted(asOf, apply),
                "text/csv",
                list);
    }

    private static List<Object> assistance(String number) {
        return shop.office.get("/api/members/" + number + "/assistance").list();
    }

    private static void enter(String number, String name, String nik, String programme) {
        Answer answer =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                number,
                                "joined_on",
                                "2025-01-01",
                                "status",
                                "ACTIVE",
                                "assistance_programme",
                                programme,
                                "person",
                                Map.of("name", name, "nik", nik)));
        assertEquals(201, answer.status(), answer.text());
    }
}
