package id.gerai.server.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.Portion;
import id.gerai.ledger.shu.Remainder;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.ApiClient;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.ClosingOutcome.NotYet;
import id.gerai.server.cooperative.Founded;
import id.gerai.server.member.MemberImport;
import id.gerai.server.opening.OpeningImport;
import id.gerai.server.period.Obstacle;
import id.gerai.server.shu.RunOutcome;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.shu.RunRefusal;
import id.gerai.server.shu.SurplusRunService;
import id.gerai.server.statement.MemberStatement;
import id.gerai.server.statement.StatementService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A book year from open books to the statement in a member's hand, on a real database. */
@TestMethodOrder(OrderAnnotation.class)
class YearEndTest {
    private static final int LAST_YEAR = Year.now().getValue() - 1;

    private static final SurplusPolicy POLICY =
            new SurplusPolicy(
                    Percent.ZERO,
                    Percent.ofBasisPoints(2_000),
                    List.of(Portion.of("purchases", 3_000)),
                    List.of(Portion.of("reserve", 4_000), Portion.of("social", 1_000)),
                    Optional.of(List.of(Portion.of("reserve", 10_000))),
                    Remainder.RESERVE);

    private static TestServer server;
    private static OfficeUser treasurer;
    private static OfficeUser chair;

    @TempDir static Path folder;

    @BeforeAll
    static void aYearOfBooks() throws Exception {
        server = TestServer.start();
        Founded founded = server.found("bendahara");
        treasurer = new OfficeUser(founded.cooperative(), founded.administrator(), "Bendahara");
        chair = new OfficeUser(founded.cooperative(), UUID.randomUUID(), "Ketua");
        Path members =
                Files.writeString(
                        folder.resolve("members.csv"),
                        """
                        member_no,name,joined_on
                        0001,Siti Contoh,%1$d-01-02
                        0002,"Misalnya, Budi",%1$d-01-02
                        0003,Tini Umpama,%1$d-01-02
                        """
                                .formatted(LAST_YEAR));
        assertEquals(3, server.get(MemberImport.class).run(treasurer, members, false));
        Path shares =
                Files.writeString(
                        folder.resolve("shares.csv"),
                        """
                        member_no,principal,mandatory,voluntary
                        0001,50000,120000,
                        0002,50000,40000,10000
                        0003,50000,,
                        """);
        Path accounts =
                Files.writeString(
                        folder.resolve("accounts.csv"), "account,debit,credit\n1101,320000,\n");
        server.get(OpeningImport.class)
                .run(
                        treasurer,
                        new OpeningImport.Files(Optional.of(shares), Optional.of(accounts)),
                        LocalDate.of(LAST_YEAR, 1, 2),
                        false);
        sellByHand();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void aYearThatIsNotOverStaysOpen() {
        ClosingOutcome outcome = closing().close(treasurer, LAST_YEAR + 1);
        assertEquals(
                Obstacle.Kind.YEAR_NOT_OVER,
                assertInstanceOf(NotYet.class, outcome).obstacles().getFirst().kind());
    }

    @Test
    @Order(2)
    void theSurplusWaitsForTheClose() {
        RunOutcome outcome = runs().calculate(treasurer, LAST_YEAR, POLICY, "{}");
        assertEquals(new RunOutcome.Refused(LAST_YEAR, RunRefusal.YEAR_NOT_CLOSED), outcome);
    }

    @Test
    @Order(3)
    void aSettlementThatIsNotPostedIsWaitedFor() {
        ApiClient office = server.signedIn("bendahara");
        Answer draft =
                office.post(
                        "/api/members/0003/settlements",
                        Map.of("kind", "LEFT", "on", LAST_YEAR + "-12-31", "reason", "Pindah"));
        assertEquals(201, draft.status(), draft.text());
        List<Obstacle> obstacles =
                assertInstanceOf(NotYet.class, closing().close(treasurer, LAST_YEAR)).obstacles();
        assertEquals(
                List.of(Obstacle.of(Obstacle.Kind.SETTLEMENT_OPEN, "1 (0003, Tini Umpama)")),
                obstacles);
        assertTrue(obstacles.getFirst().sentence().contains("batalkan"));
        String path = "/api/settlements/" + draft.object().get("id");
        assertEquals(204, office.post(path + "/cancellation", Map.of()).status());
    }

    @Test
    @Order(4)
    void closingEmptiesRevenuesAndExpensesIntoTheSurplus() {
        assertEquals(new Closed(Rupiah.of(1_000_000)), closing().close(treasurer, LAST_YEAR));
        assertEquals(
                0,
                server.number(
                        """
                        select coalesce(sum(abs(balance)), 0) from (select sum(amount) as balance
                          from journal_entry where account_code >= '4' group by account_code) result
                        """));
        assertEquals(
                -1_000_000,
                server.number("select sum(amount) from journal_entry where account_code = '3301'"));
        assertEquals(
                Obstacle.Kind.YEAR_CLOSED_BEFORE,
                assertInstanceOf(NotYet.class, closing().close(treasurer, LAST_YEAR))
                        .obstacles()
                        .getFirst()
                        .kind());
    }

    @Test
    @Order(5)
    void theSurplusIsCalculatedByOneAndApprovedByAnother() {
        Calculated run =
                assertInstanceOf(
                        Calculated.class, runs().calculate(treasurer, LAST_YEAR, POLICY, "{}"));
        // Members bought three quarters of the goods, so they bear three quarters of the costs.
        assertEquals(Rupiah.of(750_000), run.allocation().surplus().memberSourced());
        LocalDate meeting = LocalDate.of(LAST_YEAR + 1, 1, 10);
        assertEquals(
                Optional.of(RunRefusal.CALCULATED_BY_THE_SAME),
                runs().approveAndDistribute(treasurer, run.run(), "RAT ke-1", meeting));
        assertEquals(
                Optional.of(RunRefusal.DECISION_MISSING),
                runs().approveAndDistribute(chair, run.run(), " ", meeting));
        assertEquals(
                Optional.empty(),
                runs().approveAndDistribute(chair, run.run(), "RAT ke-1", meeting));
        assertEquals(
                Optional.of(RunRefusal.NOT_CALCULATED),
                runs().approveAndDistribute(chair, run.run(), "RAT ke-1", meeting));
        assertEquals(
                0,
                server.number("select sum(amount) from journal_entry where account_code = '3301'"));
    }

    @Test
    @Order(6)
    void everyStatementTellsWhatTheBooksOwe() {
        List<MemberStatement> statements =
                server.get(StatementService.class)
                        .statements(treasurer.cooperative(), LAST_YEAR)
                        .orElseThrow();
        assertEquals(3, statements.size());
        // 3/4 of the purchases: 225,000 × 3 ÷ 4 = 168,750; capital 170 of 310: 150,000 × 170 ÷ 310.
        assertEquals(Rupiah.of(168_750 + 82_258), statements.getFirst().total());
        assertEquals("Misalnya, Budi", statements.get(1).member().name());
        assertEquals(
                -Rupiah.sum(statements.stream().map(MemberStatement::total).toList()).amount(),
                server.number("select sum(amount) from journal_entry where account_code = '2121'"));
        assertTrue(statements.getFirst().savings().getFirst().start().equals(Rupiah.of(50_000)));
    }

    @Test
    @Order(7)
    void anotherCooperativeSeesNothing() {
        Founded other = server.found("lain");
        assertTrue(
                server.get(StatementService.class)
                        .statements(other.cooperative(), LAST_YEAR)
                        .isEmpty());
    }

    private static YearClosingService closing() {
        return server.get(YearClosingService.class);
    }

    private static SurplusRunService runs() {
        return server.get(SurplusRunService.class);
    }

    /**
     * Sales 6,000,000 to members and 2,000,000 to others at half margin, and 3,000,000 of wages.
     */
    private static void sellByHand() throws SQLException {
        UUID journal = UUID.randomUUID();
        try (Connection connection = server.connect();
                PreparedStatement head =
                        connection.prepareStatement(
                                """
                                insert into journal (cooperative_id, journal_id, fiscal_year, posting_date,
                                  kind, description, recorded_at) values (?, ?, ?, ?, 'SALE', 'Uji', now())
                                """);
                PreparedStatement entries =
                        connection.prepareStatement(
                                """
                                insert into journal_entry
                                  (cooperative_id, journal_id, line_no, account_code, amount, posting_date)
                                select ?, ?, n, code, amount, ?::date from (values
                                  (1, '1103', 1000000), (2, '4101', -6000000), (3, '4102', -2000000),
                                  (4, '5101', 3000000), (5, '5102', 1000000), (6, '6101', 3000000))
                                  as t (n, code, amount)
                                """);
                PreparedStatement patronage =
                        connection.prepareStatement(
                                """
                                insert into patronage
                                select ?, ?, member_id, 'purchases',
                                  case member_no when '0001' then 4500000 when '0002' then 1500000 else -20 end,
                                  10, 100, 1 from member where cooperative_id = ?
                                """)) {
            head.setObject(1, treasurer.cooperative());
            head.setObject(2, journal);
            head.setInt(3, LAST_YEAR);
            head.setObject(4, LocalDate.of(LAST_YEAR, 6, 1));
            head.executeUpdate();
            entries.setObject(1, treasurer.cooperative());
            entries.setObject(2, journal);
            entries.setObject(3, LocalDate.of(LAST_YEAR, 6, 1));
            entries.executeUpdate();
            patronage.setObject(1, treasurer.cooperative());
            patronage.setInt(2, LAST_YEAR);
            patronage.setObject(3, treasurer.cooperative());
            patronage.executeUpdate();
        }
    }
}
