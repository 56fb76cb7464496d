package id.gerai.server.stranger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.account.CashPlace;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.access.Role;
import id.gerai.server.quickkey.QuickKeyService;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A cooperative that has one of everything that has an id, under numbers nobody else uses. */
final class Neighbour {
    static final String MEMBER = "Z001";
    private static final String DAY = TestShop.DAY.toString();

    private final TestServer server;
    final TestShop shop;
    private final ApiClient board;

    /** By the address behind which it is found, or by the name of the variable. */
    final Map<String, String> ids = new HashMap<>();

    Neighbour(TestServer server) throws SQLException {
        this.server = server;
        this.shop = TestShop.open(server, "tetangga").withCash(CashPlace.BANK, 50_000_000);
        this.board = shop.colleague(Role.BOARD);
        ids.put("memberNo", MEMBER);
        ids.put("outlet", shop.founded.outlet().toString());
        ids.put("product", shop.products.getFirst().toString());
        ids.put("person", shop.cashier.toString());
        ids.put("last", UUID.randomUUID().toString());
        ids.put("reason", "MALFORMED");
        TestTill till = shop.till();
        ids.put("terminal", till.terminal.toString());
        ids.put(
                "page",
                server.get(QuickKeyService.class).addPage(shop.administrator, "Pagi").toString());
        member();
        journals();
        ids.put(
                "/api/assets",
                made(
                        "/api/assets",
                        Map.of(
                                "name",
                                "Rak",
                                "account",
                                "1214",
                                "bought_on",
                                DAY,
                                "cost",
                                1_000_000,
                                "months",
                                48,
                                "from",
                                "BANK")));
        inserted(till);
    }

    private void member() {
        made(
                "/api/members",
                Map.of(
                        "member_no",
                        MEMBER,
                        "joined_on",
                        DAY,
                        "status",
                        "ACTIVE",
                        "person",
                        Map.of("name", "Zubaidah", "address", "Dusun Z", "member_type", "REGULAR"),
                        "name",
                        "Zubaidah",
                        "address",
                        "Dusun Z",
                        "member_type",
                        "REGULAR"));
        String at = "/api/members/" + MEMBER;
        made(at + "/shares", Map.of("kind", "VOLUNTARY", "amount", 100_000, "date", DAY));
        ids.put(
                "/api/members/{memberNo}/assistance",
                made(at + "/assistance", Map.of("programme", "PKH", "since", DAY)));
        heir(at);
        ids.put(
                "/api/proposals",
                made(
                        at + "/withdrawal-proposals",
                        Map.of("kind", "VOLUNTARY", "amount", 50_000, "date", DAY)));
        ids.put(
                "/api/settlements",
                made(
                        at + "/settlements",
                        Map.of("kind", "LEFT", "on", DAY, "reason", "Pindah desa")));
    }

    private void heir(String at) {
        Map<String, Object> heir = Map.of("name", "Zainal", "relation", "anak", "share_bp", 10_000);
        assertEquals(200, shop.office.put(at + "/heirs", Map.of("heirs", List.of(heir))).status());
        ids.put(
                "/api/members/{memberNo}/heirs",
                only("select heir_id from heir where cooperative_id = ?"));
    }

    private String only(String sql) {
        return server.query(sql, shop.founded.cooperative()).getFirst().getFirst().toString();
    }

    private void journals() {
        List<Map<String, Object>> lines =
                List.of(
                        Map.of("account", "6103", "debit", 350_000, "credit", 0),
                        Map.of("account", "1121", "debit", 0, "credit", 350_000));
        Map<String, Object> written =
                Map.of(
                        "date",
                        DAY,
                        "description",
                        "Listrik",
                        "attachment",
                        "Map 1",
                        "day_of_month",
                        1,
                        "first_month",
                        DAY.substring(0, 7),
                        "lines",
                        lines);
        ids.put("/api/manual-journals", made("/api/manual-journals", written));
        ids.put("/api/recurring-journals", made("/api/recurring-journals", written));
        ids.put(
                "/api/journals",
                only("select journal_id from journal where cooperative_id = ? limit 1"));
    }

    /** What takes a long story at the till to come about. */
    private void inserted(TestTill till) throws SQLException {
        UUID event = UUID.randomUUID();
        UUID attention = UUID.randomUUID();
        UUID parcel = UUID.randomUUID();
        try (Connection owner = server.connectAsOwner()) {
            run(
                    owner,
                    """
                    insert into event (cooperative_id, event_id, terminal_id, sequence, type, version,
                      occurred_at, business_date, recorded_at, content_hash, content)
                    values (?, ?, ?, 1, 'x', 1, now(), current_date, now(), repeat('1', 64), '')
                    """,
                    shop.founded.cooperative(),
                    event,
                    till.terminal);
            run(
                    owner,
                    """
                    insert into attention (cooperative_id, attention_id, event_id, reason, raised_at)
                    values (?, ?, ?, 'ABOVE_CEILING', now())
                    """,
                    shop.founded.cooperative(),
                    attention,
                    event);
            run(
                    owner,
                    """
                    insert into parcel_import (cooperative_id, import_id, parcel_id, terminal_id,
                      file_name, started_at, imported_by)
                    values (?, ?, ?, ?, 'x.gerai', now(), ?)
                    """,
                    shop.founded.cooperative(),
                    parcel,
                    UUID.randomUUID(),
                    till.terminal,
                    shop.founded.administrator());
        }
        ids.put("/api/receipts", event.toString());
        ids.put("/api/attention", attention.toString());
        ids.put("/perhatian", attention.toString());
        ids.put("/terminal/kiriman", parcel.toString());
    }

    private static void run(Connection owner, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private String made(String path, Map<String, ?> body) {
        Answer answer = (path.contains("settlements") ? board : shop.office).post(path, body);
        assertEquals(201, answer.status(), path + ": " + answer.text());
        return String.valueOf(answer.object().get("id"));
    }
}
