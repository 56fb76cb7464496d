package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.ApiClient.Answer;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What becomes of what a till sends. */
class PushTest {
    private static final UUID NOBODY = UUID.fromString("01900000-0000-7000-8000-000000000000");

    private static TestServer server;
    private static TestShop shop;
    private TestTill till;
    private UUID shift;
    private Written opened;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        shop = TestShop.open(server, "dorong");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void openShift() {
        till = shop.till();
        shift = UUID.randomUUID();
        opened = till.write(TestShop.DAY, new ShiftOpened(shift, Rupiah.of(200_000)));
        assertEquals(List.of("recorded"), push(opened));
    }

    @Test
    void aSaleBecomesAJournalPatronageAndLessStock() {
        UUID member = shop.members.get(0);
        long before = patronage(member, "purchases");
        long stock = stock(shop.products.get(0));
        Written sale =
                cashSale("G1-1", Optional.of(member), shop.products.get(0), shop.products.get(1));
        assertEquals(List.of("recorded"), push(sale));
        UUID id = sale.event().id();
        assertEquals(20_000, entry(id, "1103"));
        assertEquals(-20_000, entry(id, "4101"));
        assertEquals(before + 20_000, patronage(member, "purchases"));
        assertEquals(stock - 1_000, stock(shop.products.get(0)));
        assertEquals(
                20_000, server.number("select sum(amount) from sale_line where sale_id = ?", id));
        assertEquals(2_000, server.number("select saving from sale where sale_id = ?", id));
    }

    @Test
    void theSameLineAgainIsAlreadyRecordedAndPostedOnce() {
        Written sale = cashSale("G1-1", Optional.of(shop.members.get(1)), shop.products.get(0));
        assertEquals(List.of("recorded", "already_recorded"), push(sale, sale));
        long after = patronage(shop.members.get(1), "purchases");
        assertEquals(List.of("already_recorded"), push(sale));
        assertEquals(after, patronage(shop.members.get(1), "purchases"));
    }

    @Test
    void aKnownIdOrNumberWithOtherContentIsConflictingAndKept() {
        Written sale = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        push(sale);
        byte[] other = sale.text().replace("G1-1", "G1-2").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("conflicting"), TestTill.outcomes(till.push(List.of(other))));
        byte[] sameNumber =
                TestTill.line(copy(sale.event(), UUID.randomUUID(), sale.event().previousHash()));
        assertEquals(List.of("conflicting"), TestTill.outcomes(till.push(List.of(sameNumber))));
        assertEquals(2, quarantined("CONFLICTING"));
        till.push(List.of(other));
        assertEquals(2, quarantined("CONFLICTING"), "kept once, however often it is sent");
    }

    @Test
    void oneBadLineDoesNotBlockTheOthers() {
        Written first = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        Written second = cashSale("G1-2", Optional.empty(), shop.products.get(0));
        byte[] rubbish = "{\"id\":12".getBytes(StandardCharsets.UTF_8);
        byte[] notUtf8 = {'{', (byte) 0xff, '}'};
        byte[] fraction =
                second.text().replace("10000", "10000.5").getBytes(StandardCharsets.UTF_8);
        byte[] zeroCharacter =
                second.text().replace("Barang", "Bar\\u0000ang").getBytes(StandardCharsets.UTF_8);
        byte[] farFuture =
                second.text()
                        .replace(TestShop.DAY.toString(), "+99999-01-01")
                        .getBytes(StandardCharsets.UTF_8);
        List<byte[]> lines =
                List.of(
                        first.line(),
                        rubbish,
                        notUtf8,
                        fraction,
                        zeroCharacter,
                        farFuture,
                        second.line());
        assertEquals(
                List.of(
                        "recorded",
                        "quarantined",
                        "quarantined",
                        "quarantined",
                        "quarantined",
                        "quarantined",
                        "recorded"),
                TestTill.outcomes(till.push(lines)));
        assertEquals(5, quarantined("MALFORMED"));
    }

    @Test
    void anyOrderIsTakenAndTheGapIsTold() {
        Written second = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        Written third = cashSale("G1-2", Optional.empty(), shop.products.get(0));
        Answer ahead = till.push(List.of(third.line()));
        assertEquals(1, ((Number) ahead.object().get("contiguous")).longValue());
        Answer filled = till.push(List.of(second.line()));
        assertEquals(List.of("recorded"), TestTill.outcomes(filled));
        assertEquals(3, ((Number) filled.object().get("contiguous")).longValue());
    }

    @Test
    void aBrokenChainIsQuarantined() {
        Written sale = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        byte[] forged = TestTill.line(copy(sale.event(), sale.event().id(), "1".repeat(64)));
        assertEquals(List.of("conflicting"), TestTill.outcomes(till.push(List.of(forged))));
        assertEquals(1, quarantined("CHAIN_BROKEN"));
        assertEquals(List.of("recorded"), push(sale), "the true one is still taken");
    }

    @Test
    void anotherTillsEventIsQuarantined() {
        TestTill other = shop.till();
        Written foreign = other.write(TestShop.DAY, new ShiftOpened(NOBODY, Rupiah.ZERO));
        assertEquals(List.of("quarantined"), push(foreign));
        assertEquals(1, quarantined("FOREIGN"));
    }

    @Test
    void aTamperedBodyAndARevokedTillAreUnauthorised() {
        Written sale = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        byte[] signed = TestTill.body(List.of(sale.line()));
        byte[] sent = sale.text().replace("10000", "90000").getBytes(StandardCharsets.UTF_8);
        assertEquals(401, till.pushTampered(signed, sent).status());
        shop.office.post("/api/terminals/" + till.terminal + "/revocation", java.util.Map.of());
        assertEquals(401, till.push(signed).status());
    }

    @Test
    void whatTheServerDoesNotKnowIsRecordedForAttention() {
        Written stranger = cashSale("G1-1", Optional.of(NOBODY), NOBODY);
        Written newer =
                till.write(
                        TestShop.DAY,
                        new SharePaid(
                                shift, "G1-2", NOBODY, ShareKind.PRINCIPAL, Rupiah.of(5_000)));
        assertEquals(
                List.of("recorded_for_attention", "recorded_for_attention"), push(stranger, newer));
        assertEquals(-5_000, entry(newer.event().id(), "1199"), "to clearing");
        assertEquals(-10_000, entry(stranger.event().id(), "4102"));
        assertEquals(List.of("UNKNOWN_MEMBER", "UNKNOWN_PRODUCT"), reasons(stranger.event().id()));
    }

    @Test
    void anUnknownTypeIsKeptWholeAndFlagged() {
        Written sale = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        byte[] future =
                sale.text()
                        .replace("sale_completed", "loyalty_earned")
                        .getBytes(StandardCharsets.UTF_8);
        assertEquals(
                List.of("recorded_for_attention"), TestTill.outcomes(till.push(List.of(future))));
        assertEquals(List.of("UNKNOWN_TYPE"), reasons(sale.event().id()));
        assertEquals(
                new String(future, StandardCharsets.UTF_8),
                server.query("select content from event where event_id = ?", sale.event().id())
                        .getFirst()
                        .getFirst());
    }

    @Test
    void aPriceAboveTheCeilingIsRecordedForAttention() {
        Rupiah price = Rupiah.of(13_000);
        Written sale =
                till.write(
                        TestShop.DAY,
                        new SaleCompleted(
                                shift,
                                "G1-1",
                                new Ticket(
                                        Optional.empty(),
                                        List.of(shop.line(shop.products.get(0), price, price)),
                                        Rupiah.ZERO,
                                        List.of(Tender.Cash.exactly(price)))));
        assertEquals(List.of("recorded_for_attention"), push(sale));
        assertEquals(List.of("PRICE_ABOVE_CEILING"), reasons(sale.event().id()));
    }

    @Test
    void anEventOfAYearThatIsNotOpenIsPostedToday() {
        LocalDate longAgo = TestShop.DAY.minusYears(5);
        Written late =
                till.write(
                        longAgo, shop.sale(shift, "G1-1", Optional.empty(), shop.products.get(0)));
        assertEquals(List.of("recorded_for_attention"), push(late));
        List<Object> dates =
                server.query(
                                """
                                select j.posting_date::text, s.business_date::text
                                from journal j join sale s on s.sale_id = j.journal_id where journal_id = ?
                                """,
                                late.event().id())
                        .getFirst();
        assertEquals(List.of(TestShop.DAY.toString(), longAgo.toString()), dates);
    }

    @Test
    void consignedGoodsAreOwedToTheFamilyAndPaid() {
        UUID family = shop.members.getLast();
        UUID product = shop.consignedProduct;
        long stock = stock(product);
        long sold = patronage(family, "consignment");
        Written received =
                till.write(
                        TestShop.DAY,
                        new ConsignmentReceived(
                                shift,
                                "G1-1",
                                family,
                                product,
                                Quantity.ofUnits(5),
                                Percent.ofBasisPoints(1_000)));
        Written sale = cashSale("G1-2", Optional.empty(), product);
        Written paid =
                till.write(
                        TestShop.DAY, new ConsignorPaid(shift, "G1-3", family, Rupiah.of(9_000)));
        assertEquals(List.of("recorded", "recorded", "recorded"), push(received, sale, paid));
        assertEquals(-9_000, entry(sale.event().id(), "2102"));
        assertEquals(-1_000, entry(sale.event().id(), "4201"));
        assertEquals(9_000, entry(paid.event().id(), "2102"));
        assertEquals(stock + 4_000, stock(product));
        assertEquals(sold + 10_000, patronage(family, "consignment"));
    }

    @Test
    void aReturnTakesBackWhatTheSaleGave() {
        UUID member = shop.members.get(2);
        Written sale = cashSale("G1-1", Optional.of(member), shop.products.get(2));
        push(sale);
        long stock = stock(shop.products.get(2));
        SaleCompleted sold = (SaleCompleted) sale.event().fact();
        Written back =
                till.write(
                        TestShop.DAY,
                        new SaleReturned(
                                shift,
                                "G1-2",
                                Optional.of(sale.event().id()),
                                List.of(),
                                sold.ticket()));
        assertEquals(List.of("recorded"), push(back));
        assertEquals(0, patronage(member, "purchases"));
        assertEquals(stock + 1_000, stock(shop.products.get(2)));
        assertEquals(-10_000, entry(back.event().id(), "1103"));
    }

    @Test
    void simpananPaidAtTheTillStandsOnTheMembersAccount() {
        UUID member = shop.members.get(3);
        Written paid =
                till.write(
                        TestShop.DAY,
                        new SharePaid(
                                shift, "G1-1", member, ShareKind.MANDATORY, Rupiah.of(20_000)));
        assertEquals(List.of("recorded"), push(paid));
        assertEquals(
                20_000,
                server.number(
                        "select balance from share_account where member_id = ? and kind ="
                                + " 'MANDATORY'",
                        member));
    }

    @Test
    void theDrawerMustBeWhatTheBooksSay() {
        Written sale = cashSale("G1-1", Optional.empty(), shop.products.get(0));
        Written right =
                till.write(
                        TestShop.DAY,
                        new ShiftClosed(
                                shift, Rupiah.of(209_500), Rupiah.of(210_000), 0, List.of()));
        assertEquals(List.of("recorded", "recorded"), push(sale, right));
        assertEquals(500, entry(right.event().id(), "6106"));
        UUID second = UUID.randomUUID();
        Written again = till.write(TestShop.DAY, new ShiftOpened(second, Rupiah.of(50_000)));
        Written wrong =
                till.write(
                        TestShop.DAY,
                        new ShiftClosed(
                                second, Rupiah.of(50_000), Rupiah.of(40_000), 0, List.of()));
        assertEquals(List.of("recorded", "recorded_for_attention"), push(again, wrong));
        assertEquals(List.of("DRAWER_EXPECTATION_DIFFERS"), reasons(wrong.event().id()));
    }

    @Test
    void tillsAreToldOfChangesPageByPage() {
        Answer all = till.pull(0, 2_000);
        assertEquals(200, all.status(), all.text());
        assertEquals(false, all.object().get("more"));
        long cursor = 0;
        int told = 0;
        boolean more = true;
        while (more) {
            Answer page = till.pull(cursor, 4);
            told += ((List<?>) page.object().get("changes")).size();
            cursor = ((Number) page.object().get("cursor")).longValue();
            more = (Boolean) page.object().get("more");
        }
        assertTrue(told >= ((List<?>) all.object().get("changes")).size());
        assertEquals(((Number) all.object().get("cursor")).longValue(), cursor);
        push(cashSale("G1-1", Optional.of(shop.members.get(4)), shop.products.get(0)));
        Answer news = till.pull(cursor, 100);
        assertTrue(news.text().contains(shop.members.get(4).toString()), news.text());
        assertEquals(400, till.pull(-1, 5).status());
    }

    @Test
    void theManagersListSaysWhatToDo() {
        push(cashSale("G1-1", Optional.of(NOBODY), shop.products.get(0)));
        String list = shop.office.get("/api/attention").text();
        assertTrue(list.contains("Pos Sementara"), list);
    }

    private Written cashSale(String receipt, Optional<UUID> buyer, UUID... products) {
        return till.write(TestShop.DAY, shop.sale(shift, receipt, buyer, products));
    }

    private List<String> push(Written... events) {
        return TestTill.outcomes(
                till.push(java.util.Arrays.stream(events).map(Written::line).toList()));
    }

    private static Event copy(Event event, UUID id, String previousHash) {
        return new Event(
                id,
                event.cooperative(),
                event.terminal(),
                event.sequence(),
                previousHash,
                event.occurredAt(),
                event.businessDate(),
                event.cashier(),
                event.fact());
    }

    private long quarantined(String reason) {
        return server.number(
                "select count(*) from quarantine where terminal_id = ? and reason = ?",
                till.terminal,
                reason);
    }

    private static List<String> reasons(UUID event) {
        return server
                .query("select reason from attention where event_id = ? order by reason", event)
                .stream()
                .map(row -> (String) row.getFirst())
                .toList();
    }

    private static long entry(UUID journal, String account) {
        return server.number(
                "select coalesce(sum(amount), 0) from journal_entry where journal_id = ? and"
                        + " account_code = ?",
                journal,
                account);
    }

    private static long patronage(UUID member, String base) {
        return server.number(
                "select coalesce(sum(amount), 0) from patronage where member_id = ? and base = ?",
                member,
                base);
    }

    private static long stock(UUID product) {
        return server.number(
                "select coalesce(sum(quantity), 0) from stock where product_id = ?", product);
    }
}
