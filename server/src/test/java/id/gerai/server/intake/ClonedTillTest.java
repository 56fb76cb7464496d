package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Point;
import id.gerai.server.TestTill.Written;
import id.gerai.server.check.CheckService;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Two tills with one identity: what each of them sold is recorded once, and nothing is lost. */
class ClonedTillTest {
    private static TestServer server;
    private static TestShop shop;
    private TestTill till;
    private final UUID shift = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "kembar");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openShift() {
        till = shop.till();
        push(till, till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(100_000))));
    }

    @Test
    void anInterleavedCloneIsFoundOutAndTheFirstGoesOn() {
        TestTill clone = till.copy();
        assertEquals(List.of("recorded"), outcomes(push(till, sale(till))));
        List<Written> tail = sales(clone, 5);
        Answer answer = push(clone, tail.get(0), tail.get(1));
        assertEquals(List.of("conflicting", "conflicting"), outcomes(answer));
        assertEquals(till.end(), head(answer), "it learns whose chain is here");
        assertEquals(List.of("recorded"), outcomes(push(till, sale(till))));
        assertEquals(
                List.of("conflicting", "conflicting", "conflicting"),
                outcomes(push(clone, tail.get(2), tail.get(3), tail.get(4))),
                "they follow from what contradicts, though their numbers are free");
        Answer goesOn = push(till, sale(till), sale(till), sale(till));
        assertEquals(List.of("recorded", "recorded", "recorded"), outcomes(goesOn));
        assertEquals(till.end(), head(goesOn));
        assertTrue(hasDiverged(till));
    }

    @Test
    void aCloneBehindAGapIsNotTakenInOnceAConflictWasSeen() {
        TestTill clone = till.copy();
        push(till, sale(till));
        List<Written> tail = sales(clone, 4);
        push(clone, tail.get(0));
        assertEquals(List.of("conflicting"), outcomes(push(clone, tail.get(3))));
        assertEquals(
                List.of("recorded", "recorded", "recorded"),
                outcomes(push(till, sale(till), sale(till), sale(till))));
    }

    @Test
    void whatACloneBroughtBehindAGapDoesNotKeepTheFirstOut() {
        TestTill clone = till.copy();
        List<Written> tail = sales(clone, 4);
        assertEquals(
                List.of("recorded"), outcomes(push(clone, tail.get(3))), "nobody can know yet");
        List<Written> own = sales(till, 3);
        assertEquals(
                List.of("recorded", "recorded", "recorded"),
                outcomes(push(till, own.toArray(Written[]::new))));
        assertTrue(hasDiverged(till));
        assertEquals(
                List.of("conflicting"), outcomes(push(till, sale(till))), "its number is gone");
    }

    @Test
    void aBatchInAnyOrderIsJudgedByItsNumbers() {
        TestTill clone = till.copy();
        push(till, sale(till));
        List<Written> tail = new ArrayList<>(sales(clone, 5));
        Collections.reverse(tail);
        assertEquals(
                Collections.nCopies(5, "conflicting"),
                outcomes(push(clone, tail.toArray(Written[]::new))));
        assertFalse(
                server.number("select count(*) from event where terminal_id = ?", till.terminal)
                        > 2);
    }

    @Test
    void aRestoredTillGoesOnUnderANewIdentityAndNothingIsLost() {
        Point agreed = till.end();
        TestTill restored = till.copy();
        List<Written> before = sales(till, 3);
        push(till, before.toArray(Written[]::new));
        List<Written> anew = sales(restored, 4);
        Answer refused = push(restored, anew.toArray(Written[]::new));
        assertEquals(Collections.nCopies(4, "conflicting"), outcomes(refused));
        assertEquals(4, open(till).size());
        TestTill successor = restored.succeed(shop.office, agreed);
        assertTrue(!successor.terminal.equals(restored.terminal));
        Written[] again = anew.stream().map(successor::rewrite).toArray(Written[]::new);
        Answer recorded = push(successor, again);
        assertEquals(Collections.nCopies(4, "recorded"), outcomes(recorded));
        assertEquals(successor.end(), head(recorded));
        assertEquals(List.of(), open(till), "recorded since, under their own ids");
        assertEquals(
                1 + 3 + 4L,
                server.number(
                        "select count(*) from event where terminal_id in (?, ?)",
                        till.terminal,
                        successor.terminal));
        booksAreWhole();
    }

    @Test
    void whatWasRecordedUnderTheOldIdentityIsNotRecordedAgainUnderTheNew() {
        Point agreed = till.end();
        List<Written> sent = sales(till, 2);
        push(till, sent.toArray(Written[]::new));
        Written unsent = sale(till);
        TestTill successor = till.succeed(shop.office, agreed);
        List<Written> again =
                Stream.concat(sent.stream(), Stream.of(unsent)).map(successor::rewrite).toList();
        Answer answer = push(successor, again.toArray(Written[]::new));
        assertEquals(List.of("already_recorded", "already_recorded", "recorded"), outcomes(answer));
        assertEquals(successor.end(), head(answer));
        Answer twice = push(successor, again.toArray(Written[]::new));
        assertEquals(Collections.nCopies(3, "already_recorded"), outcomes(twice));
        assertEquals(
                1,
                server.number(
                        "select count(*) from sale where sale_id = ?", sent.get(0).event().id()));
        assertEquals(List.of(), open(successor));
        booksAreWhole();
    }

    @Test
    void aSuccessorMayStartOverWhenNothingIsLeftToIt() {
        TestTill lost = shop.till();
        TestTill successor = lost.succeed(shop.office, new Point(0, Event.GENESIS_HASH));
        Written opened =
                successor.write(TestShop.DAY, new ShiftOpened(UUID.randomUUID(), Rupiah.ZERO));
        assertEquals(List.of("recorded"), outcomes(push(successor, opened)));
        TestTill third = successor.succeed(shop.office, new Point(0, Event.GENESIS_HASH));
        assertEquals(
                List.of("already_recorded"),
                outcomes(push(third, third.rewrite(opened))),
                "known from two identities before");
    }

    @Test
    void aSuccessorCannotSendWhatBelongsToTheIdentityBefore() {
        push(till, sale(till), sale(till));
        TestTill successor = till.succeed(shop.office, till.end());
        TestTill early = successor.copy();
        Written first = successor.write(TestShop.DAY, sale());
        assertEquals(List.of("recorded"), outcomes(push(successor, first)));
        Written forged = early.write(TestShop.DAY, sale());
        String text = forged.text().replace("\"sequence\":4", "\"sequence\":2");
        assertEquals(
                List.of("conflicting"),
                TestTill.outcomes(early.push(List.of(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private static void booksAreWhole() {
        server.get(CheckService.class)
                .run(shop.founded.cooperative())
                .forEach(
                        it ->
                                assertTrue(
                                        it.isFine() || it.toString().contains("GAP"),
                                        it::toString));
    }

    private TillEvent sale() {
        return shop.sale(shift, "G-1", Optional.empty(), shop.products.get(0));
    }

    private Written sale(TestTill by) {
        return by.write(TestShop.DAY, sale());
    }

    private List<Written> sales(TestTill by, int count) {
        List<Written> sales = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sales.add(sale(by));
        }
        return sales;
    }

    private static Answer push(TestTill by, Written... events) {
        return by.push(Arrays.stream(events).map(Written::line).toList());
    }

    private static List<String> outcomes(Answer answer) {
        return TestTill.outcomes(answer);
    }

    private static Point head(Answer answer) {
        Map<?, ?> head = (Map<?, ?>) answer.object().get("head");
        return new Point(((Number) head.get("sequence")).longValue(), (String) head.get("hash"));
    }

    private static boolean hasDiverged(TestTill till) {
        return server.number(
                        "select count(diverged_at) from terminal where terminal_id = ?",
                        till.terminal)
                == 1;
    }

    private static List<OpenQuarantine> open(TestTill till) {
        return OpenQuarantine.of(server, till.cooperative).stream()
                .filter(it -> it.terminal().equals(till.terminal))
                .toList();
    }
}
