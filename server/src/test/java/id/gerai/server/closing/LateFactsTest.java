package id.gerai.server.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestParcels;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.closing.ClosingOutcome.NotYet;
import id.gerai.server.parcel.ParcelImport;
import id.gerai.server.period.Obstacle;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.report.daily.DailySales;
import id.gerai.server.report.daily.DailySales.Late;
import id.gerai.server.report.daily.DailySales.Outlet;
import id.gerai.server.report.daily.DailySalesService;
import id.gerai.server.report.daily.LateFact;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What comes after a shift's Z, or after its book year was closed. */
class LateFactsTest {
    private static final LocalDate TODAY = TestShop.DAY;

    private static TestServer server;

    private final TestShop shop =
            TestShop.open(server, "telat" + Long.toString(System.nanoTime(), 36));
    private final UUID shift = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatComesAfterTheReportStandsBesideItAndChangesNothingInIt() {
        TestTill till = shop.till();
        Written opened = till.write(TODAY, new ShiftOpened(shift, Rupiah.of(100_000)));
        Written first = sale(till, TODAY, "G1-000001");
        Written late = sale(till, TODAY, "G1-000002");
        Written closed =
                till.write(
                        TODAY,
                        new ShiftClosed(
                                shift, Rupiah.of(119_000), Rupiah.of(120_000), 1, List.of()));
        till.push(List.of(opened.line(), first.line(), closed.line()));
        DailySales before = day(TODAY);
        assertEquals(Late.NONE, before.drawers().getFirst().late());
        assertEquals(List.of(), before.late());
        assertEquals(List.of("recorded"), TestTill.outcomes(till.push(List.of(late.line()))));
        DailySales after = day(TODAY);
        assertEquals(Rupiah.of(20_000), after.takings(), "it counts for its day");
        assertEquals(new Late(1, Rupiah.of(10_000)), after.drawers().getFirst().late());
        assertEquals(
                before.drawers().getFirst().difference(),
                after.drawers().getFirst().difference(),
                "the report stays as the till gave it");
        LateFact fact = after.late().getFirst();
        assertEquals("G1-000002", fact.receipt());
        assertTrue(fact.afterReport());
        assertEquals(TODAY, fact.postingDate());
    }

    @Test
    void aYearIsClosedWithoutATillByNameAndReasonAndWhatItBringsLaterKeepsItsDay()
            throws SQLException {
        LocalDate lastYear = LocalDate.of(TODAY.getYear() - 1, 12, 30);
        int year = lastYear.getYear();
        TestTill till = shop.till();
        Written opened = till.write(lastYear, new ShiftOpened(shift, Rupiah.ZERO));
        Written first = sale(till, lastYear, "G1-000001");
        Written late = sale(till, lastYear, "G1-000002");
        till.push(List.of(opened.line(), first.line()));
        lastHeard(till, lastYear);
        assertEquals(
                List.of(Obstacle.Kind.TILL_NOT_HEARD_FROM, Obstacle.Kind.SHIFT_OPEN),
                obstacles(year).stream().map(Obstacle::kind).toList());
        assertTrue(
                obstacles(year).getFirst().sentence().contains("--without-till G1"),
                "the text says how to go on");
        assertEquals(ClosingRefusal.REASON_MISSING, refusal(year, "G1", " "));
        assertEquals(ClosingRefusal.TILL_UNKNOWN, refusal(year, "G9", "hilang"));
        assertEquals(ClosingRefusal.YEAR_NOT_OPEN, refusal(1999, "G1", "hilang"));
        String path = "/api/fiscal-years/" + year;
        Map<String, String> decision =
                Map.of("terminal_code", "G1", "reason", "Hanyut terbawa banjir");
        assertEquals(204, shop.office.post(path + "/without-till", decision).status());
        assertEquals(409, shop.office.post(path + "/without-till", decision).status());
        Answer closed = shop.office.post(path + "/closing", Map.of());
        assertEquals(200, closed.status(), closed.text());
        assertEquals(
                List.of(List.of("Hanyut terbawa banjir", shop.administrator.id())),
                server.query(
                        "select reason, decided_by from closing_without_till where cooperative_id"
                                + " = ?",
                        shop.founded.cooperative()));
        assertEquals(
                1,
                server.number(
                        "select count(*) from audit_entry where action = 'CLOSE_WITHOUT_TILL' and"
                                + " cooperative_id = ?",
                        shop.founded.cooperative()));

        assertEquals(
                List.of("recorded_for_attention"),
                TestTill.outcomes(till.push(List.of(late.line()))));
        for (LocalDate date : List.of(lastYear, TODAY)) {
            LateFact fact = day(date).late().getFirst();
            assertEquals("G1-000002", fact.receipt());
            assertEquals(lastYear, fact.businessDate());
            assertEquals(TODAY, fact.postingDate());
        }
        assertEquals(Rupiah.of(20_000), day(lastYear).takings(), "it is a sale of its own day");
        assertEquals(Rupiah.ZERO, day(TODAY).takings());
        assertEquals(
                List.of(List.of(TODAY.getYear())),
                server.query(
                        "select fiscal_year from journal where journal_id = ?", late.event().id()));
    }

    @Test
    void aTillThatSendsByHandIsHeardByWhatItWroteAfterTheYear() throws Exception {
        LocalDate lastYear = LocalDate.of(TODAY.getYear() - 1, 12, 30);
        TestTill till = shop.till();
        lastHeard(till, lastYear);
        bring(
                till,
                till.write(lastYear, new ShiftOpened(shift, Rupiah.ZERO)),
                till.write(
                        lastYear, new ShiftClosed(shift, Rupiah.ZERO, Rupiah.ZERO, 1, List.of())));
        assertEquals(
                List.of(Obstacle.Kind.TILL_NOT_HEARD_FROM),
                obstacles(lastYear.getYear()).stream().map(Obstacle::kind).toList(),
                "the file was brought this year and written last year");
        bring(till, till.write(TODAY, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO)));
        assertInstanceOf(
                ClosingOutcome.Closed.class,
                server.get(YearClosingService.class).close(shop.administrator, lastYear.getYear()));
    }

    private void bring(TestTill till, Written... events) throws IOException {
        ParcelImport parcels = server.get(ParcelImport.class);
        byte[] file = TestParcels.of(till, List.of(events), 200);
        parcels.run(parcels.begin(shop.administrator, TestParcels.file(file), "G1.gerai"), _ -> {});
    }

    private Written sale(TestTill till, LocalDate date, String receipt) {
        return till.write(date, shop.sale(shift, receipt, Optional.empty(), shop.products.get(1)));
    }

    private List<Obstacle> obstacles(int year) {
        return assertInstanceOf(
                        NotYet.class,
                        server.get(YearClosingService.class).close(shop.administrator, year))
                .obstacles();
    }

    private Object refusal(int year, String till, String reason) {
        return assertThrows(
                        RefusedException.class,
                        () ->
                                server.get(YearClosingService.class)
                                        .without(shop.administrator, year, till, reason))
                .refusal();
    }

    /** As if it had joined long ago and was silent since a day. */
    private static void lastHeard(TestTill till, LocalDate day) throws SQLException {
        try (Connection connection = server.connect();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "update terminal set enrolled_at = ?::date, last_seen_at = ?::date"
                                        + " where terminal_id = ?")) {
            statement.setObject(1, day);
            statement.setObject(2, day);
            statement.setObject(3, till.terminal);
            statement.executeUpdate();
        }
    }

    private DailySales day(LocalDate date) {
        return server.get(DailySalesService.class)
                .day(
                        shop.founded.cooperative(),
                        new Outlet(shop.founded.outlet(), "Gerai", "Asia/Jakarta"),
                        date);
    }
}
