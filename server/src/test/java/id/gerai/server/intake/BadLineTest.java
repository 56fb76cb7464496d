package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.EventHash;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Point;
import id.gerai.server.TestTill.Written;
import id.gerai.server.outlet.Till;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lines that are no events hold nothing up, are kept whole, and are heard. */
class BadLineTest {
    private static final String AMOUNT = "\"amount\":10000,\"handed\"";
    private static final String FRACTION = "\"amount\":10000.5,\"handed\"";

    private static TestServer server;
    private static TestShop shop;
    private TestTill till;
    private final UUID shift = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "rusak");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openShift() {
        till = shop.till();
        push(till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000))).line());
    }

    @Test
    void poisonInTheMiddleOfABatchHoldsNothingUp() {
        byte[] before = good();
        byte[] poison = spoilt(AMOUNT, FRACTION);
        byte[] after = good();
        Answer answer = push(before, poison, after);
        assertEquals(List.of("recorded", "quarantined", "recorded"), TestTill.outcomes(answer));
        assertEquals(till.end(), head(answer), "it counts as heard");
    }

    @Test
    void poisonAtTheEndOfABatchIsFollowedByTheNext() {
        byte[] poison = spoilt(AMOUNT, FRACTION);
        Answer answer = push(poison);
        assertEquals(List.of("quarantined"), TestTill.outcomes(answer));
        assertEquals(till.end(), head(answer));
        Answer next = push(good(), good());
        assertEquals(List.of("recorded", "recorded"), TestTill.outcomes(next));
        assertEquals(till.end(), head(next));
    }

    @Test
    void whatFollowsOnOtherBytesThanThePoisonIsConflicting() {
        TestTill clone = till.copy();
        push(spoilt(AMOUNT, FRACTION));
        clone.write(TestShop.DAY, sale());
        byte[] second = clone.write(TestShop.DAY, sale()).line();
        assertEquals(List.of("conflicting"), TestTill.outcomes(push(second)));
    }

    @Test
    void aLineWithoutANumberIsPlacedByWhatFollowsOnIt() {
        byte[] rubbish = till.writeLine(_ -> "{\"id\":12", TestShop.DAY, sale());
        Answer alone = push(rubbish);
        assertEquals(List.of("quarantined"), TestTill.outcomes(alone));
        assertEquals(1, head(alone).sequence(), "nobody can tell its number yet");
        Answer next = push(good());
        assertEquals(List.of("recorded"), TestTill.outcomes(next));
        assertEquals(till.end(), head(next));
        byte[] torn = till.writeLine(_ -> "torn", TestShop.DAY, sale());
        Answer together = push(torn, good(), good());
        assertEquals(List.of("quarantined", "recorded", "recorded"), TestTill.outcomes(together));
        assertEquals(till.end(), head(together));
    }

    @Test
    void aGapThatIsFilledByPoisonIsNone() {
        byte[] poison = spoilt(AMOUNT, FRACTION);
        byte[] after = good();
        byte[] last = good();
        assertEquals(1, head(push(after)).sequence());
        assertEquals(1, head(push(last)).sequence());
        assertEquals(till.end(), head(push(poison)));
        byte[] torn = till.writeLine(_ -> "torn again", TestShop.DAY, sale());
        byte[] behind = good();
        byte[] end = good();
        push(end);
        push(behind);
        assertEquals(till.end(), head(push(torn)));
    }

    @Test
    void poisonBehindAGapIsHeardWhenTheGapIsFilled() {
        byte[] first = good();
        byte[] poison = spoilt(AMOUNT, FRACTION);
        byte[] last = good();
        push(poison);
        assertEquals(1, head(push(last)).sequence());
        assertEquals(till.end(), head(push(first)));
    }

    @Test
    void anEventOfTenMegabytesIsKeptWholeAndTheNextIsTaken() {
        byte[] huge = spoilt("\"Barang\"", "\"" + "x".repeat(10_000_000) + "\"");
        Answer answer = push(huge);
        assertEquals(List.of("quarantined"), TestTill.outcomes(answer), answer.text());
        assertEquals(till.end(), head(answer));
        byte[] kept =
                (byte[])
                        server.query(
                                        "select content from quarantine where content_hash = ?",
                                        EventHash.of(huge))
                                .getFirst()
                                .getFirst();
        assertArrayEquals(huge, kept);
        assertEquals(List.of("recorded"), TestTill.outcomes(push(good())));
        OpenQuarantine open =
                OpenQuarantine.of(server, till.cooperative).stream()
                        .filter(it -> it.terminal().equals(till.terminal))
                        .findFirst()
                        .orElseThrow();
        assertEquals(huge.length, open.bytes());
        assertEquals(Optional.of(2L), open.sequence());
        assertTrue(open.event().isPresent());
    }

    @Test
    void whatTheDatabaseDoesNotTakeIsSetAsideAndTheRestIsRecorded() throws SQLException {
        try (Connection owner = server.connectAsOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    """
                    create function refuse_odd() returns trigger language plpgsql as $$
                    begin raise exception 'odd' using errcode = '22003'; end $$;
                    create trigger odd before insert on sale
                      for each row when (new.receipt_number = 'odd') execute function refuse_odd()
                    """);
        }
        byte[] first = good();
        byte[] odd =
                till.write(
                                TestShop.DAY,
                                shop.sale(shift, "odd", Optional.empty(), shop.products.get(0)))
                        .line();
        byte[] last = good();
        Answer answer = push(first, odd, last);
        assertEquals(List.of("recorded", "quarantined", "recorded"), TestTill.outcomes(answer));
        assertEquals(till.end(), head(answer));
    }

    @Test
    void aVersionOneEventOfAnOlderTillIsTaken() {
        byte[] old =
                till.writeLine(
                        text ->
                                text.replace("\"version\":2", "\"version\":1")
                                        .replaceAll(",\"opening_epoch\":[^,}]*", ""),
                        TestShop.DAY,
                        new ShiftOpened(UUID.randomUUID(), Rupiah.of(50_000)));
        assertEquals(List.of("recorded"), TestTill.outcomes(push(old)));
    }

    @Test
    void aNewerVersionAndUnknownFieldsAreKeptByteForByte() {
        byte[] newer =
                till.writeLine(
                        text ->
                                text.replace("\"version\":2", "\"version\":99")
                                        .replaceFirst("\\{", "{\"mood\": {\"sunny\": [1, 2.5]},  "),
                        TestShop.DAY,
                        sale());
        byte[] fields =
                till.writeLine(
                        text -> text.replaceFirst("\\{", "{ \"weather\" : \"hujan\", "),
                        TestShop.DAY,
                        sale());
        assertEquals(
                List.of("recorded_for_attention", "recorded"),
                TestTill.outcomes(push(newer, fields)));
        for (byte[] line : List.of(newer, fields)) {
            assertEquals(
                    new String(line, StandardCharsets.UTF_8),
                    server.query(
                                    "select content from event where content_hash = ?",
                                    EventHash.of(line))
                            .getFirst()
                            .getFirst());
        }
        assertEquals(List.of("recorded"), TestTill.outcomes(push(good())), "the chain goes on");
    }

    @Test
    void anEventSignedByAnotherTillIsNotBelieved() {
        TestTill other = shop.till();
        Written foreign = other.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.ZERO));
        assertEquals(List.of("quarantined"), TestTill.outcomes(push(foreign.line())));
        assertEquals(List.of("recorded"), TestTill.outcomes(other.push(List.of(foreign.line()))));
        assertTrue(
                OpenQuarantine.of(server, till.cooperative).stream()
                        .noneMatch(it -> it.terminal().equals(till.terminal)),
                "recorded since, from whom it is");
    }

    @Test
    void whatAParcelHoldsIsRecordedAsAPushIsAndByBothRoadsOnce() {
        Intake intake = server.get(Intake.class);
        byte[] first = good();
        byte[] second = good();
        byte[] poison = spoilt(AMOUNT, FRACTION);
        byte[] frame = TestTill.body(List.of(first, second, poison));
        push(first);
        Till by = new Till(till.cooperative, till.outlet, till.terminal);
        PushAnswer answer = intake.record(by, frame, new Road.Parcel());
        assertEquals(1, answer.count(Outcome.ALREADY_RECORDED));
        assertEquals(1, answer.count(Outcome.RECORDED));
        assertEquals(1, answer.count(Outcome.QUARANTINED));
        assertEquals(till.end().hash(), answer.head().hash());
        assertEquals(answer.head(), intake.head(by));
        assertEquals(
                List.of("already_recorded", "already_recorded", "quarantined"),
                TestTill.outcomes(push(first, second, poison)));
    }

    private TillEvent sale() {
        return shop.sale(shift, "G-1", Optional.empty(), shop.products.get(0));
    }

    private byte[] good() {
        return till.write(TestShop.DAY, sale()).line();
    }

    /** A line of the chain in which something was replaced. */
    private byte[] spoilt(String what, String by) {
        return till.writeLine(
                text -> {
                    assertTrue(text.contains(what), text);
                    return text.replace(what, by);
                },
                TestShop.DAY,
                sale());
    }

    private Answer push(byte[]... lines) {
        return till.push(List.of(lines));
    }

    private static Point head(Answer answer) {
        Map<?, ?> head = (Map<?, ?>) answer.object().get("head");
        return new Point(((Number) head.get("sequence")).longValue(), (String) head.get("hash"));
    }
}
