package id.gerai.server.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Everything about one member, given out and erased. */
class DossierTest {
    private static final String DAY = TestShop.DAY.toString();
    private static final Map<String, String> WHY = Map.of("reason", "Permintaan sendiri");

    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "berkas").withCash(CashPlace.BANK, 1_000_000);
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
    void everythingIsGivenOut() throws Exception {
        enter("D001", "Rahmawati Sekali", "3310154107900003");
        pay("D001", 50_000);
        heir("D001", "Joko Warisan");
        Answer answer = shop.office.get("/api/members/D001/export");
        for (String known :
                List.of(
                        "Rahmawati Sekali",
                        "331015******0003",
                        "Jalan D001",
                        "PKH",
                        "Joko Warisan",
                        "Simpanan Pokok",
                        "Diterima",
                        "-50000")) {
            assertTrue(answer.text().contains(known), known + ": " + answer.text());
        }
        assertFalse(answer.text().contains("3310154107900003"));
        byte[] pdf = shop.office.bytes("/api/members/D001/export?format=pdf");
        Files.createDirectories(Path.of("target", "paper"));
        Files.write(Path.of("target", "paper", "dossier.pdf"), pdf);
        assertEquals(
                2,
                server.number(
                        "select count(*) from audit_entry where action = 'EXPORT_MEMBER' and"
                                + " subject = 'D001'"));
    }

    @Test
    void whoHasLeftIsForgottenAndTheBooksAreNot() {
        enter("D002", "Wahyuningsih Lama", "3310154107900013");
        pay("D002", 50_000);
        heir("D002", "Slamet Warisan");
        assertEquals("MEMBERSHIP_NOT_OVER", code(erase("D002")));
        ApiClient board = shop.colleague(Role.BOARD);
        String settlement =
                (String)
                        shop.office
                                .post(
                                        "/api/members/D002/settlements",
                                        Map.of("kind", "LEFT", "on", DAY, "reason", "Pindah"))
                                .object()
                                .get("id");
        String at = "/api/settlements/" + settlement;
        board.post(at + "/review", Map.of());
        shop.office.post(at + "/posting", Map.of());
        assertEquals("STILL_OWED", code(erase("D002")));
        assertEquals(
                201,
                shop.office
                        .post(
                                at + "/payments",
                                Map.of("part", 1, "amount", 50_000, "date", DAY, "from", "BANK"))
                        .status());
        long entries = server.number("select count(*) from journal_entry");
        long before =
                server.number(
                        "select value from counter where series = 'revision' and cooperative_id ="
                                + " ?",
                        shop.founded.cooperative());
        assertEquals(204, erase("D002").status());

        assertEquals("Anggota D002", shop.office.get("/api/members/D002").object().get("name"));
        assertEquals(entries, server.number("select count(*) from journal_entry"));
        for (String table : List.of("person", "member", "heir", "assistance", "settlement_part")) {
            for (String gone :
                    List.of("Wahyuningsih", "Slamet", "Jalan D002", "331015******0013")) {
                String query = "select count(*) from %s t where t::text like '%%%s%%'";
                assertEquals(0, server.number(query.formatted(table, gone)), table + " " + gone);
            }
        }
        assertTrue(shop.till().pull(before, 2_000).text().contains("Anggota D002"));
        assertEquals("ALREADY_ERASED", code(erase("D002")));
        Answer back =
                shop.office.post(
                        "/api/members/D002/re-entry",
                        Map.of("member_no", "D003", "joined_on", DAY));
        assertEquals("PERSON_ERASED", code(back));
        enter("D004", "Wahyuningsih Lama", "3310154107900013");
    }

    @Test
    void onlyTheBoardAndTheAdministratorDoEither() {
        for (String role : List.of(Role.MANAGER, Role.SUPERVISOR)) {
            ApiClient colleague = shop.colleague(role);
            assertEquals(403, colleague.get("/api/members/A001/export").status());
            assertEquals(403, colleague.post("/api/members/A001/erasure", WHY).status());
        }
        enter("D005", "Rahasia", "3310154107900023");
        assertEquals(404, neighbour.office.get("/api/members/D005/export").status());
        assertEquals(404, neighbour.office.post("/api/members/D005/erasure", WHY).status());
    }

    private static Answer erase(String number) {
        return shop.office.post("/api/members/" + number + "/erasure", WHY);
    }

    private static void enter(String number, String name, String nik) {
        Answer answer =
                shop.office.post(
                        "/api/members",
                        Map.of(
                                "member_no",
                                number,
                                "joined_on",
                                DAY,
                                "status",
                                "ACTIVE",
                                "assistance_programme",
                                "PKH",
                                "person",
                                Map.of("name", name, "nik", nik, "address", "Jalan " + number)));
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

    private static void heir(String number, String name) {
        assertEquals(
                200,
                shop.office
                        .put(
                                "/api/members/" + number + "/heirs",
                                Map.of(
                                        "heirs",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        name,
                                                        "relation",
                                                        "anak",
                                                        "share_bp",
                                                        10_000))))
                        .status());
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }
}
