package id.gerai.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.cooperative.SetupService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who gets in, and who sees what. */
class AccessTest {
    private static TestServer server;
    private static Founded sukamaju;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        sukamaju = server.found("sukamaju");
        server.found("sukamundur");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void signsInByJsonAndIsAnswered() {
        Answer answer =
                server.client()
                        .post(
                                "/login",
                                Map.of("username", "sukamaju", "password", TestServer.PASSWORD));
        assertEquals(200, answer.status(), answer.text());
        assertEquals(List.of(Role.ADMINISTRATOR), answer.object().get("roles"));
    }

    @Test
    void signsInByFormAndIsSentOn() {
        ApiClient client = server.client();
        Answer answer =
                client.postForm("/login", "username=sukamaju&password=" + TestServer.PASSWORD);
        assertEquals(303, answer.status());
        assertEquals(200, client.get("/api/users").status());
    }

    @Test
    void aWrongPasswordIsAProblemThatTellsNothing() {
        Answer wrong = server.client().post("/login", credentials("sukamaju", "salah-salah-salah"));
        Answer unknown =
                server.client().post("/login", credentials("tidakada", "salah-salah-salah"));
        assertEquals(401, wrong.status());
        assertEquals("application/problem+json", wrong.contentType());
        assertEquals(wrong.text(), unknown.text());
    }

    @Test
    void guessingIsSlowedDown() {
        server.found("ditebak");
        for (int i = 0; i < LoginThrottle.FREE_ATTEMPTS; i++) {
            assertEquals(
                    401,
                    server.client()
                            .post("/login", credentials("ditebak", "tebakan-ke-" + i))
                            .status());
        }
        Answer locked = server.client().post("/login", credentials("ditebak", TestServer.PASSWORD));
        assertEquals(429, locked.status(), locked.text());
    }

    @Test
    void nothingIsOpenWithoutSigningIn() {
        Answer answer = server.client().get("/api/users");
        assertEquals(401, answer.status());
        assertEquals("application/problem+json", answer.contentType());
        assertEquals(401, server.client().get("/prometheus").status());
    }

    @Test
    void aCooperativeSeesItsOwnPeopleOnly() {
        String people = server.signedIn("sukamundur").get("/api/users").text();
        assertTrue(people.contains("sukamundur"), people);
        assertFalse(people.contains("sukamaju"), people);
    }

    @Test
    void aCashierNeedsNoPasswordAndLeavesAnAuditEntry() {
        ApiClient client = server.signedIn("sukamaju");
        Answer answer =
                client.post(
                        "/api/users",
                        Map.of(
                                "login_name", "kasir1",
                                "display_name", "Siti",
                                "role", "CASHIER"));
        assertEquals(201, answer.status(), answer.text());
        UUID id = UUID.fromString((String) answer.object().get("id"));
        assertEquals(
                1,
                server.number(
                        "select count(*) from user_account where cooperative_id = ? and user_id ="
                                + " ?",
                        sukamaju.cooperative(),
                        id));
        assertEquals(
                1,
                server.number(
                        "select count(*) from audit_entry where cooperative_id = ? and action ="
                                + " 'ADD_USER' and subject like 'kasir1%'",
                        sukamaju.cooperative()));
    }

    @Test
    void aLoginNameTakenInAnotherCooperativeIsRefused() {
        Answer answer =
                server.signedIn("sukamaju")
                        .post(
                                "/api/users",
                                Map.of(
                                        "login_name", "sukamundur",
                                        "display_name", "Siti",
                                        "role", "CASHIER"));
        assertEquals(409, answer.status());
        assertEquals("urn:gerai:problem:login-name-taken", answer.object().get("type"));
        assertEquals("login_name", answer.object().get("place"));
    }

    @Test
    void wrongFieldsAreNamedAllAtOnce() {
        Answer answer =
                server.signedIn("sukamaju")
                        .post("/api/users", Map.of("login_name", "X", "role", "KING"));
        assertEquals(400, answer.status());
        String text = answer.text();
        assertTrue(text.contains("login_name"), text);
        assertTrue(text.contains("display_name"), text);
        assertTrue(text.contains("role"), text);
        assertTrue(text.contains("harus diisi"), text);
    }

    @Test
    void onlyAnAdministratorAddsPeople() {
        server.signedIn("sukamaju")
                .post(
                        "/api/users",
                        Map.of(
                                "login_name", "pengawas",
                                "display_name", "Pak Awas",
                                "role", "SUPERVISOR",
                                "password", TestServer.PASSWORD));
        Answer answer = server.signedIn("pengawas").get("/api/users");
        assertEquals(403, answer.status());
        assertEquals("application/problem+json", answer.contentType());
    }

    @Test
    void theFirstCooperativeIsFoundedWithTheCodeFromTheConsoleOnce() {
        try (TestServer empty = TestServer.start()) {
            OneTimeCode old = empty.get(SetupService.class).issueCode().orElseThrow();
            OneTimeCode code = empty.get(SetupService.class).issueCode().orElseThrow();
            assertEquals(403, empty.client().post("/api/setup", setup(old)).status());
            Answer founded = empty.client().post("/api/setup", setup(code));
            assertEquals(201, founded.status(), founded.text());
            assertEquals(403, empty.client().post("/api/setup", setup(code)).status());
            assertTrue(empty.get(SetupService.class).issueCode().isEmpty());
            assertEquals(200, empty.signedIn("bu.admin").get("/api/users").status());
            assertEquals(3, empty.number("select count(*) from fiscal_year"));
            assertEquals(
                    empty.number("select count(*) from account_template"),
                    empty.number("select count(*) from account"));
        }
    }

    @Test
    void healthIsOpenAndTheApiIsDocumented() {
        Answer health = server.client().get("/health");
        assertEquals(200, health.status());
        assertEquals(Map.of("status", "UP"), health.object());
        Answer document = server.client().get("/openapi/gerai.yml");
        assertEquals(200, document.status());
        assertTrue(document.text().contains("/api/setup"), document.text());
        assertTrue(document.text().contains("login_name"), document.text());
        Answer metrics = server.signedIn("sukamaju").get("/prometheus");
        assertTrue(metrics.text().contains("hikaricp_connections"), metrics.text());
    }

    private static Map<String, Object> setup(OneTimeCode code) {
        return Map.of(
                "code", code.shown().toLowerCase(java.util.Locale.ROOT),
                "cooperative",
                        Map.of(
                                "name", "KDMP Sukamaju",
                                "legal_number", "AHU-1",
                                "address", "Jl. Raya 1",
                                "village", "Sukamaju",
                                "time_zone", "Asia/Jakarta",
                                "cash_rounding_step", 100,
                                "chair_name", "Bu Ketua",
                                "treasurer_name", "Pak Bendahara"),
                "outlet", Map.of("code", "G1", "name", "Gerai", "address", "Jl. Raya 1"),
                "administrator",
                        Map.of(
                                "name", "Bu Admin",
                                "login_name", "bu.admin",
                                "password", TestServer.PASSWORD));
    }

    private static Map<String, String> credentials(String name, String password) {
        return Map.of("username", name, "password", password);
    }
}
