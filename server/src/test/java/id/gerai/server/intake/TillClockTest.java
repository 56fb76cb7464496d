package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;
import id.gerai.server.outlet.Till;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Clocks that are off, and what else is recorded and told to the manager. */
class TillClockTest {
    private static TestServer server;
    private static TestShop shop;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "jam");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyPushTellsTheServersTimeAndNotesTheTills() {
        TestTill till = shop.till().withClockAhead(Duration.ofMinutes(-7));
        Answer answer = push(till, opened(till, Instant.now(), TestShop.DAY));
        Instant told = Instant.parse((String) answer.object().get("server_time"));
        assertTrue(Duration.between(told, Instant.now()).abs().toSeconds() < 5, told.toString());
        assertEquals(told.truncatedTo(ChronoUnit.MILLIS), told);
        long ahead = clockAhead(till);
        assertEquals(-420, ahead / 1000.0, 5, "seven minutes behind");
        till.withClockAhead(Duration.ofHours(30));
        push(till, opened(till, Instant.now(), TestShop.DAY));
        assertEquals(30 * 3600, clockAhead(till) / 1000.0, 5, "thirty hours ahead, and heard");
    }

    @Test
    void anEventFarAheadIsRecordedForAttention() {
        TestTill till = shop.till();
        Written ahead = opened(till, Instant.now().plus(Duration.ofMinutes(20)), today());
        Written close = opened(till, Instant.now().plus(Duration.ofMinutes(5)), today());
        assertEquals(
                List.of("recorded_for_attention", "recorded"),
                TestTill.outcomes(push(till, ahead, close)));
        assertEquals(List.of("CLOCK_AHEAD"), reasons(ahead));
    }

    @Test
    void aBusinessDateFarFromTheClockIsRecordedForAttentionAsItIs() {
        TestTill till = shop.till();
        Instant begin = TestShop.DAY.atStartOfDay(ZoneId.of("Asia/Jakarta")).toInstant();
        Written yesterday = opened(till, begin, TestShop.DAY.minusDays(1));
        Written before = opened(till, begin, TestShop.DAY.minusDays(2));
        Written emptyBattery = opened(till, Instant.parse("1970-01-01T00:03:00Z"), TestShop.DAY);
        assertEquals(
                List.of("recorded", "recorded_for_attention", "recorded_for_attention"),
                TestTill.outcomes(push(till, yesterday, before, emptyBattery)));
        assertEquals(List.of("BUSINESS_DATE_UNLIKELY"), reasons(before));
        assertEquals(List.of("BUSINESS_DATE_UNLIKELY"), reasons(emptyBattery));
        assertEquals(
                TestShop.DAY.minusDays(2).toString(),
                server.query(
                                "select business_date::text from event where event_id = ?",
                                before.event().id())
                        .getFirst()
                        .getFirst());
    }

    @Test
    void anUnknownConsignorIsRecordedForAttention() {
        TestTill till = shop.till();
        UUID shift = UUID.randomUUID();
        Written opened = till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(50_000)));
        Written paid =
                till.write(
                        TestShop.DAY,
                        new ConsignorPaid(shift, "G-1", UUID.randomUUID(), Rupiah.of(5_000)));
        assertEquals(
                List.of("recorded", "recorded_for_attention"),
                TestTill.outcomes(push(till, opened, paid)));
        assertEquals(List.of("UNKNOWN_CONSIGNOR"), reasons(paid));
    }

    @Test
    void aParcelOfARevokedTillIsRecordedAndToldOfOnce() {
        TestTill till = shop.till();
        List<Written> unsent =
                List.of(opened(till, Instant.now(), today()), opened(till, Instant.now(), today()));
        shop.office.post("/api/terminals/" + till.terminal + "/revocation", Map.of());
        PushAnswer answer =
                server.get(Intake.class)
                        .record(
                                new Till(till.cooperative, till.outlet, till.terminal),
                                TestTill.body(unsent.stream().map(Written::line).toList()),
                                new Road.Parcel());
        assertEquals(1, answer.count(Outcome.RECORDED_FOR_ATTENTION));
        assertEquals(1, answer.count(Outcome.RECORDED));
        assertEquals(List.of("TERMINAL_REVOKED"), reasons(unsent.get(0)));
        assertEquals(2, answer.head().sequence());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    private static Written opened(TestTill till, Instant at, LocalDate day) {
        return till.write(at, day, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO));
    }

    private static Answer push(TestTill till, Written... events) {
        return till.push(Arrays.stream(events).map(Written::line).toList());
    }

    private static long clockAhead(TestTill till) {
        return server.number(
                "select clock_ahead_ms from terminal where terminal_id = ?", till.terminal);
    }

    private static List<Object> reasons(Written event) {
        return server
                .query(
                        "select reason from attention where event_id = ? order by reason",
                        event.event().id())
                .stream()
                .map(List::getFirst)
                .toList();
    }
}
