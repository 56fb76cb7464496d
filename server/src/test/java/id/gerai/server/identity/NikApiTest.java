package id.gerai.server.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient;
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

/** Who may read and search NIKs, and what stays behind. */
class NikApiTest {
    private static final String NIK = "3310154107900003";
    private static final Map<String, String> WHY = Map.of("reason", "Lapor ke Dinas");

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "nik");
        neighbour = TestShop.open(server, "tetangga");
        assertEquals(
                201,
                shop.office
                        .post(
                                "/api/members",
                                Map.of(
                                        "member_no", "N001",
                                        "joined_on", TestShop.DAY.toString(),
                                        "person", Map.of("name", "Rina", "nik", NIK)))
                        .status());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aReadingNeedsAReasonAndLeavesATrace() {
        ApiClient board = shop.colleague(Role.BOARD);
        Answer read = board.post("/api/members/N001/nik-reading", WHY);
        assertEquals(NIK, read.object().get("nik"), read.text());
        assertEquals(
                List.of("N001: Lapor ke Dinas"),
                server.query("select subject from audit_entry where action = 'READ_NIK'")
                        .getFirst());
        assertEquals(
                400, board.post("/api/members/N001/nik-reading", Map.of("reason", "")).status());
        assertEquals(
                1, server.number("select count(*) from audit_entry where action = 'READ_NIK'"));
        assertEquals(
                "NIK_UNKNOWN",
                board.post("/api/members/A001/nik-reading", WHY).object().get("code"));
    }

    @Test
    void anHeirsNumberIsReadInTheSameWay() {
        String heirs = "/api/members/A001/heirs";
        Answer written =
                shop.office.put(
                        heirs,
                        Map.of(
                                "heirs",
                                List.of(
                                        heir("Ani", 6_000, Map.of("nik", NIK)),
                                        heir("Adi", 4_000, Map.of()))));
        assertEquals(200, written.status(), written.text());
        List<String> paths =
                written.list().stream()
                        .map(it -> heirs + "/" + ((Map<?, ?>) it).get("id") + "/nik-reading")
                        .toList();
        ApiClient board = shop.colleague(Role.BOARD);
        assertEquals(NIK, board.post(paths.getFirst(), WHY).object().get("nik"));
        assertEquals("NIK_UNKNOWN", board.post(paths.getLast(), WHY).object().get("code"));
        assertEquals(400, board.post(paths.getFirst(), Map.of("reason", " ")).status());
        assertEquals(403, shop.colleague(Role.MANAGER).post(paths.getFirst(), WHY).status());
        assertEquals(404, board.post(paths.getFirst().replace("A001", "A002"), WHY).status());
        assertEquals(404, neighbour.office.post(paths.getFirst(), WHY).status());
        List<List<Object>> trace =
                server.query("select subject from audit_entry where action = 'READ_HEIR_NIK'");
        assertEquals(1, trace.size());
        assertTrue(trace.toString().contains("Lapor ke Dinas"), trace.toString());
    }

    private static Map<String, Object> heir(String name, int shareBp, Map<String, String> more) {
        Map<String, Object> heir = new HashMap<>(more);
        heir.putAll(Map.of("name", name, "relation", "anak", "share_bp", shareBp));
        return heir;
    }

    @Test
    void managersAndSupervisorsDoNotReadIt() {
        for (String role : List.of(Role.MANAGER, Role.SUPERVISOR)) {
            assertEquals(
                    403, shop.colleague(role).post("/api/members/N001/nik-reading", WHY).status());
        }
        assertEquals(
                403,
                shop.colleague(Role.SUPERVISOR)
                        .post("/api/members/nik-search", Map.of("nik", NIK))
                        .status());
    }

    @Test
    void aMemberIsFoundByTheWholeNumberOnly() {
        Answer found = shop.office.post("/api/members/nik-search", Map.of("nik", NIK));
        assertTrue(found.text().contains("N001") && !found.text().contains(NIK), found.text());
        Answer none =
                shop.office.post("/api/members/nik-search", Map.of("nik", "3310154107900099"));
        assertEquals(List.of(), none.list());
        assertEquals(
                422,
                shop.office
                        .post("/api/members/nik-search", Map.of("nik", "331015410790"))
                        .status());
    }

    @Test
    void nobodyReadsNiksOfAnotherCooperative() {
        assertEquals(404, neighbour.office.post("/api/members/N001/nik-reading", WHY).status());
        assertEquals(
                List.of(),
                neighbour.office.post("/api/members/nik-search", Map.of("nik", NIK)).list());
    }

    @Test
    void theNumberStandsNowhereInTheDatabase() {
        assertEquals(
                0,
                server.number(
                        "select count(*) from person where person::text like '%' || ? || '%'",
                        NIK));
        assertEquals(
                0,
                server.number(
                        "select count(*) from audit_entry a where a::text like '%' || ? || '%'",
                        NIK));
    }
}
