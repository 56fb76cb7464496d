package id.gerai.server.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.ExpensePaid;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.Role;
import id.gerai.server.journal.JournalService;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Checks run from the office and by the server itself, and what is kept of them. */
class CheckRunsTest {
    private TestServer server;
    private TestShop shop;

    @BeforeEach
    void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "periksa").withCash(CashPlace.CASH_ON_HAND, 1_000_000);
        server.get(JournalService.class)
                .post(
                        shop.administrator.cooperative(),
                        shop.administrator.id(),
                        new ExpensePaid(
                                TimeOrderedId.of(Instant.now(), new Random(3)),
                                TestShop.DAY,
                                new AccountAmount(ChartOfAccounts.UTILITIES, Rupiah.of(10_000)),
                                CashPlace.CASH_ON_HAND,
                                "Listrik"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSupervisorRunsThemAndIsToldWhatWhereAndWhatToDo() throws SQLException {
        ApiClient supervisor = shop.colleague(Role.SUPERVISOR);
        assertEquals(404, supervisor.get("/api/checks/last").status());
        Answer fine = supervisor.post("/api/checks", Map.of());
        assertEquals(List.of(), fine.object().get("findings"), fine.text());
        assertTrue(((Number) fine.object().get("checks")).intValue() >= 25, fine.text());
        behindTheBack("update journal_entry set amount = amount + 1 where account_code = '6102'");
        Answer broken = supervisor.post("/api/checks", Map.of());
        Map<?, ?> finding = (Map<?, ?>) ((List<?>) broken.object().get("findings")).getFirst();
        assertEquals("JOURNAL_BALANCES", finding.get("check"));
        assertTrue(finding.get("places").toString().contains(": 1"), broken.text());
        assertTrue(finding.get("advice").toString().contains("Pulihkan"), broken.text());
        assertEquals(
                broken.object().get("findings"),
                supervisor.get("/api/checks/last").object().get("findings"));
        assertEquals(401, server.client().post("/api/checks", Map.of()).status());
    }

    @Test
    void theServerRunsThemOnceADay() throws SQLException {
        CheckRuns runs = server.get(CheckRuns.class);
        runs.runIfDue(shop.administrator.cooperative());
        runs.runIfDue(shop.administrator.cooperative());
        assertEquals(1, server.number("select count(*) from check_run"));
        behindTheBack(
                "update check_run set started_at = now() - interval '1 day',"
                        + " finished_at = now() - interval '1 day'");
        runs.runIfDue(shop.administrator.cooperative());
        assertEquals(2, server.number("select count(*) from check_run"));
    }

    private void behindTheBack(String script) throws SQLException {
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(script);
        }
    }
}
