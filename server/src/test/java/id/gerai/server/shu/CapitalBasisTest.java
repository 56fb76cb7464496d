package id.gerai.server.shu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.closing.ClosingOutcome;
import id.gerai.server.closing.YearClosingService;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.statement.MemberStatement;
import id.gerai.server.statement.MemberStatement.Component;
import id.gerai.server.statement.StatementService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A surplus shared by capital, from the policy file to what members read. */
class CapitalBasisTest {
    private static final int YEAR = TestShop.DAY.getYear() - 1;
    private static final int DAYS = LocalDate.of(YEAR, 12, 31).getDayOfYear();

    private static TestServer server;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whoJoinedLateHasHadLessCapital() throws Exception {
        TestShop shop = closedYear("harian");
        long first = 100_000L * DAYS;
        long second = 100_000L * (DAYS - LocalDate.of(YEAR, 10, 1).getDayOfYear() + 1);
        Calculated run = calculate(shop, "daily-average");
        assertEquals(Rupiah.of(first + second), run.allocation().capital().totalWeight());
        List<MemberStatement> statements = statements(shop, run);
        Component late = statements.get(1).components().getLast();
        assertEquals(Component.Unit.RUPIAH_DAYS, late.unit());
        assertEquals(Rupiah.of(second), late.own());
        assertEquals(
                Rupiah.of(400_000L * second / (first + second)),
                late.share(),
                "of the capital's part in proportion to the days");
    }

    @Test
    void monthsAndTheYearsEndWeighAsTheySay() throws Exception {
        TestShop shop = closedYear("bulanan");
        assertEquals(
                Rupiah.of(100_000L * 12 + 100_000L * 3),
                calculate(shop, "month-end").allocation().capital().totalWeight());
        assertEquals(
                Rupiah.of(200_000),
                calculate(shop, "year-end").allocation().capital().totalWeight());
    }

    @Test
    void onlyAMeaningThatThereIsIsRead() throws Exception {
        TestShop shop = closedYear("asing");
        RefusedInputException refused =
                assertThrows(RefusedInputException.class, () -> calculate(shop, "weekly"));
        assertEquals(
                "POLICY.json, baris 4, kolom 18: \"capitalBasis\" berisi weekly. Tulis"
                        + " \"year-end\", \"daily-average\" atau \"month-end\".",
                refused.getMessage().substring(refused.getMessage().indexOf("POLICY.json")));
    }

    /** Two members with a hundred thousand each, one from January, one from October. */
    private static TestShop closedYear(String name) {
        TestShop shop = TestShop.open(server, name);
        payIn(shop, LocalDate.of(YEAR, 1, 1), shop.members.get(0));
        payIn(shop, LocalDate.of(YEAR, 10, 1), shop.members.get(1));
        shop.post(LocalDate.of(YEAR, 12, 1), "1101", "4101", 2_000_000);
        server.query(
                "update member set joined_on = ? where cooperative_id = ? returning 1",
                LocalDate.of(YEAR, 1, 1),
                shop.founded.cooperative());
        assertInstanceOf(
                ClosingOutcome.Closed.class,
                server.get(YearClosingService.class).close(shop.administrator, YEAR));
        return shop;
    }

    private static void payIn(TestShop shop, LocalDate date, UUID member) {
        shop.post(date, JournalKind.MANUAL, "1101", "3101", Optional.of(member), 100_000);
    }

    private Calculated calculate(TestShop shop, String basis) throws Exception {
        Path policy =
                Files.writeString(
                        folder.resolve("POLICY.json"),
                        """
                        {"fiscalYear": %d, "villageShare": {"basisPoints": 0},
                         "allocation": {"member": {"capital": 2000, "reserve": 8000},
                                        "nonMember": {"reserve": 10000}},
                         "capitalBasis": "%s"}
                        """
                                .formatted(YEAR, basis));
        return assertInstanceOf(
                Calculated.class,
                server.get(SurplusRunService.class).calculate(shop.administrator, policy));
    }

    private static List<MemberStatement> statements(TestShop shop, Calculated run) {
        OfficeUser chair = new OfficeUser(shop.founded.cooperative(), UUID.randomUUID(), "Ketua");
        assertEquals(
                Optional.empty(),
                server.get(SurplusRunService.class)
                        .approveAndDistribute(
                                chair, run.run(), "RAT ke-1", LocalDate.of(YEAR + 1, 1, 10)));
        return server.get(StatementService.class)
                .statements(shop.founded.cooperative(), YEAR)
                .orElseThrow();
    }
}
