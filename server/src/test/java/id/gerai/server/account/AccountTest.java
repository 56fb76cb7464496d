package id.gerai.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.Map;

/** The chart of accounts and what a cooperative may add to it. */
class AccountTest {
    private static TestServer server;
    private static TestShop shop;
    private static TestShop neighbour;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "akun");
        neighbour = TestShop.open(server, "tetangga");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void anAccountOfItsOwnIsAddedRenamedAndPutAside() {
        assertEquals(201, add(shop.office, "6120", "Retribusi Pasar", "OPERATING").status());
        assertEquals(
                Map.of(
                        "code", "6120",
                        "name", "Retribusi Pasar",
                        "type", "EXPENSE",
                        "cash_flow", "OPERATING",
                        "active", true,
                        "standard", false,
                        "per_member", false),
                account(shop.office, "6120"));
        assertEquals(204, post(shop.office, "6120", "name", Map.of("name", "Retribusi")).status());
        assertEquals(204, active(shop.office, "6120", false).status());
        assertEquals("Retribusi", account(shop.office, "6120").get("name"));
        assertEquals(false, account(shop.office, "6120").get("active"));
        assertEquals(204, active(shop.office, "6120", true).status());
        assertEquals(Map.of(), account(neighbour.office, "6120"));
        assertEquals(404, active(neighbour.office, "6120", false).status());
    }

    @Test
    void theStandardStaysAsItIs() {
        assertEquals("CODE_OF_THE_STANDARD", code(add(shop.office, "6102", "X", "OPERATING")));
        assertEquals("CODE_RESERVED", code(add(shop.office, "1145", "X", "OPERATING")));
        assertEquals("CASH_IS_AN_ASSET", code(add(shop.office, "2199", "X", "CASH")));
        assertEquals(201, add(shop.office, "1113", "Bank Kedua", "CASH").status());
        assertEquals("CODE_TAKEN", code(add(shop.office, "1113", "Bank Ketiga", "CASH")));
        assertEquals(400, add(shop.office, "8101", "X", "OPERATING").status());
        assertEquals(
                "NAME_OF_THE_STANDARD",
                code(post(shop.office, "6102", "name", Map.of("name", "Listrik"))));
        assertEquals("USED_BY_RULES", code(active(shop.office, "1101", false)));
        assertEquals(204, active(shop.office, "6104", false).status());
        assertEquals("ACCOUNT_UNKNOWN", code(active(shop.office, "6999", false)));
        assertEquals("CASH", account(shop.office, "1101").get("cash_flow"));
        assertEquals(true, account(shop.office, "3101").get("per_member"));
    }

    @Test
    void onlyWhoMayChangesIt() {
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals("1101", account(supervisor, "1101").get("code"));
        assertEquals(403, add(supervisor, "6130", "X", "OPERATING").status());
        assertEquals(403, active(supervisor, "6104", false).status());
        assertEquals(401, add(server.client(), "6130", "X", "OPERATING").status());
    }

    private static Answer add(ApiClient client, String code, String name, String cashFlow) {
        return client.post(
                "/api/accounts", Map.of("code", code, "name", name, "cash_flow", cashFlow));
    }

    private static Answer active(ApiClient client, String code, boolean active) {
        return post(client, code, "activity", Map.of("active", active));
    }

    private static Answer post(ApiClient client, String code, String what, Map<String, ?> body) {
        return client.post("/api/accounts/" + code + "/" + what, body);
    }

    private static Object code(Answer answer) {
        return answer.object().get("code");
    }

    private static Map<?, ?> account(ApiClient client, String code) {
        return client.get("/api/accounts").list().stream()
                .map(it -> (Map<?, ?>) it)
                .filter(it -> it.get("code").equals(code))
                .findFirst()
                .orElse(Map.of());
    }
}
