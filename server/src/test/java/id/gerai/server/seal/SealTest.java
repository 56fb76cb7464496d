package id.gerai.server.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.ExpensePaid;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.check.Check;
import id.gerai.server.check.CheckService;
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
import java.util.UUID;

/** What is sealed, and that nobody changes it unseen. */
class SealTest {
    private final Random random = new Random(7);
    private TestServer server;
    private TestShop shop;

    @BeforeEach
    void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "segel").withCash(CashPlace.CASH_ON_HAND, 1_000_000);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void daysThatAreOverAreSealedOneAfterTheOther() throws SQLException {
        UUID first = spend(10_000);
        UUID second = spend(20_000);
        recordedDaysAgo(first, 3);
        recordedDaysAgo(second, 2);
        List<DaySeal> seals = sealAll();
        assertEquals(2, seals.size());
        assertEquals(1, seals.getFirst().firstJournal());
        assertEquals(10_000, seals.getFirst().debit());
        assertEquals(seals.getFirst().hash(), seals.getLast().previousHash());
        assertEquals(2, seals.getLast().lastJournal());
        assertTrue(seals.getLast().code().matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"));
        assertEquals(List.of(), broken());
    }

    @Test
    void whatComesLateIsSealedWithTheNextDay() throws SQLException {
        recordedDaysAgo(spend(10_000), 3);
        sealAll();
        UUID late = spend(5_000);
        recordedDaysAgo(late, 4);
        DaySeal next = sealAll().getFirst();
        assertEquals(2, next.firstJournal());
        assertEquals(5_000, next.debit());
        assertEquals(List.of(), broken());
    }

    @Test
    void todayIsNotSealed() {
        spend(10_000);
        assertEquals(List.of(), sealAll());
    }

    @Test
    void aChangedRowIsFound() throws SQLException {
        UUID journal = spend(10_000);
        recordedDaysAgo(journal, 2);
        sealAll();
        behindTheBack(
                "update journal_entry set amount = sign(amount) * 9000 where journal_id = '%s'"
                        .formatted(journal));
        assertEquals(List.of(Check.JOURNAL_IS_AS_SEALED), broken());
    }

    @Test
    void aChangedDescriptionAndItsNewHashAreFoundByTheChain() throws SQLException {
        UUID journal = spend(10_000);
        recordedDaysAgo(journal, 2);
        sealAll();
        behindTheBack(
                """
                update journal set description = 'Bukan apa-apa' where journal_id = '%1$s';
                update sealed_journal s set hash = (select %2$s from journal j where j.journal_id = '%1$s')
                  where s.journal_id = '%1$s'
                """
                        .formatted(journal, JournalHash.OF_ONE));
        assertEquals(List.of(Check.SEALS_FOLLOW_EACH_OTHER), broken());
    }

    @Test
    void theCodeIsToldToWhoMayReadTheBooks() throws SQLException {
        recordedDaysAgo(spend(10_000), 2);
        DaySeal seal = sealAll().getFirst();
        String path = "/api/seals?from=%s&to=%s".formatted(seal.day(), seal.day());
        Answer answer = shop.office.get(path);
        assertEquals(seal.code(), ((Map<?, ?>) answer.list().getFirst()).get("code"));
        assertEquals(401, server.client().get(path).status());
        TestShop other = TestShop.open(server, "lain");
        assertEquals(List.of(), other.office.get(path).list());
    }

    private UUID spend(long amount) {
        UUID id = TimeOrderedId.of(Instant.now(), random);
        server.get(JournalService.class)
                .post(
                        shop.administrator.cooperative(),
                        shop.administrator.id(),
                        new ExpensePaid(
                                id,
                                TestShop.DAY,
                                new AccountAmount(ChartOfAccounts.UTILITIES, Rupiah.of(amount)),
                                CashPlace.CASH_ON_HAND,
                                "Listrik"));
        return id;
    }

    private List<DaySeal> sealAll() {
        return server.get(Sealing.class).sealAll(shop.administrator.cooperative());
    }

    /** Checks about seals that do not hold. */
    private List<Check> broken() {
        return server.get(CheckService.class).run(shop.administrator.cooperative()).stream()
                .filter(it -> !it.isFine())
                .map(CheckService.Finding::check)
                .filter(it -> it.name().contains("SEAL"))
                .toList();
    }

    private void recordedDaysAgo(UUID journal, int days) throws SQLException {
        behindTheBack(
                "update journal set recorded_at = now() - interval '%d days' where journal_id = '%s'"
                        .formatted(days, journal));
    }

    /** As somebody who has the database does it. */
    private void behindTheBack(String script) throws SQLException {
        try (Connection connection = server.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute(script);
        }
    }
}
