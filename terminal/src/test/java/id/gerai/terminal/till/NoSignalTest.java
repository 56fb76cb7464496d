package id.gerai.terminal.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.feed.Change.ProductChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.LaterPrice;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SaleControl;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.control.Question;
import id.gerai.terminal.journal.Chain;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.payment.PaymentRefusal;
import id.gerai.terminal.payment.Taking;
import id.gerai.terminal.payment.Way;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A till that hears nothing: prices that change by themselves, limits in parts, its own clock. */
class NoSignalTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    @TempDir private Path directory;

    /** Half an hour before midnight in Jakarta. */
    private Instant now = Instant.parse("2026-01-15T16:30:00Z");

    private TestTill opened;
    private Till till;

    @BeforeEach
    void open() {
        opened = TestTill.at(directory, () -> now);
        till = opened.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
        till.catalog().apply(List.of(SpecialGoods.outlet(3), priced()), 101, 0);
        till.desk().signIn(SampleShop.WATI);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void pricesChangeAtMidnightByThemselves() {
        assertPrices(18_000);
        now = now.plus(Duration.ofHours(1));
        assertPrices(19_500);
    }

    @Test
    void anOpenShiftKeepsThePricesOfItsOwnDay() {
        till.desk().open(Rupiah.of(200_000));
        assertPrices(18_000);
        now = now.plus(Duration.ofHours(1));
        assertPrices(18_000);
        till.desk().close(Rupiah.of(200_000));
        till.desk().signIn(SampleShop.WATI);
        till.desk().open(Rupiah.of(200_000));
        assertPrices(19_500);
    }

    @Test
    void withoutASignalAMembersCreditIsGivenAwayInParts() {
        till.desk().open(Rupiah.of(200_000));
        assertEquals(Rupiah.of(50_000), till.accounts().creditRoom(SampleShop.SITI));
        till.sale().choose(till.catalog().member(SampleShop.SITI).orElseThrow());
        till.sale().scan("B01");
        Taking.NeedsApproval needed =
                assertInstanceOf(Taking.NeedsApproval.class, bon(62_500, Optional.empty()));
        assertEquals(PaymentRefusal.OVER_CREDIT_SLICE, needed.reason());
        assertInstanceOf(
                Taking.Paid.class,
                bon(62_500, Optional.of(Words.of(Permission.CREDIT_OVER_LIMIT))));
        assertEquals(Rupiah.ZERO, till.accounts().creditRoom(SampleShop.SITI));
    }

    @Test
    void withoutASignalControlledGoodsGoInPartsAndNeverInNone() {
        till.desk().open(Rupiah.of(200_000));
        till.sale().choose(till.catalog().member(SampleShop.SITI).orElseThrow());
        till.sale().scan("2*B23");
        assertEquals(Optional.empty(), till.control().open());
        till.sale().scan("B23");
        Question.OverLimit over = (Question.OverLimit) till.control().open().orElseThrow();
        assertTrue(over.part(), "five for all tills, two for this one");
        assertEquals(Quantity.ofUnits(3), over.wanted());
    }

    @Test
    void aClockSetBackInTheMiddleOfAShiftDoesNoHarm() {
        till.desk().open(Rupiah.of(200_000));
        sell();
        now = now.minus(Duration.ofDays(400));
        sell();
        now = now.plus(Duration.ofDays(800));
        sell();
        List<Event> events = till.journal().eventsOfLastShift();
        assertEquals(List.of(1L, 2L, 3L, 4L), events.stream().map(Event::sequence).toList());
        assertEquals(4, events.stream().map(Event::id).distinct().count());
        assertTrue(events.stream().allMatch(it -> it.businessDate().equals(TODAY)));
        assertEquals(4, Chain.verify(opened.store()));
    }

    @Test
    void whereTheClockIsInDoubtSomebodyChoosesTheDate() {
        assertEquals(List.of(TODAY), till.desk().possibleDates());
        opened.store()
                .write(
                        session -> {
                            Store.setSetting(session, "clock_off_ms", "-3600000");
                            return null;
                        });
        assertEquals(List.of(TOMORROW, TODAY), till.desk().possibleDates());
        till.desk().open(Rupiah.of(200_000), TODAY);
        assertEquals(TODAY, till.desk().businessDate());
    }

    @Test
    void aDateBeforeTheLastShiftsIsAskedAbout() {
        till.desk().open(Rupiah.of(200_000));
        till.desk().close(Rupiah.of(200_000));
        now = now.minus(Duration.ofDays(30));
        assertEquals(List.of(LocalDate.of(2025, 12, 16), TODAY), till.desk().possibleDates());
    }

    private void sell() {
        till.sale().scan("B01");
        assertInstanceOf(Recording.Recorded.class, till.payment().payCash(Rupiah.of(62_500)));
    }

    private Taking bon(long amount, Optional<Approval> word) {
        Way way =
                till.payment().ways().stream()
                        .filter(it -> it.type() == Tender.MemberCredit.TYPE)
                        .findFirst()
                        .orElseThrow();
        return till.payment().take(way, Rupiah.of(amount), "", word);
    }

    private void assertPrices(long general) {
        Rupiah price = Rupiah.of(general);
        assertEquals(price, till.catalog().byCode("BESOK").orElseThrow().generalPrice());
        assertEquals(price, till.catalog().search("gula besok", 5).getFirst().generalPrice());
        assertEquals(
                price,
                till.catalog().inCategory("Besok", 5).getFirst().generalPrice(),
                "behind the quick keys");
        till.sale().scan("BESOK");
        if (till.desk().shift().isPresent()) {
            assertEquals(price, till.sale().total());
            till.voids().ticket(Words.of(Permission.VOID_TICKET));
        }
    }

    private static ProductChanged priced() {
        Product sugar =
                new Product(
                        SampleShop.id(900),
                        "BESOK",
                        "Gula besok",
                        "Besok",
                        "bks",
                        false,
                        Rupiah.of(18_000),
                        Rupiah.of(17_500),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        true,
                        List.of(),
                        new PriceOffers(
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(
                                        new LaterPrice(
                                                TOMORROW,
                                                Rupiah.of(19_500),
                                                Rupiah.of(19_000),
                                                Optional.empty()))),
                        SaleControl.NONE);
        return new ProductChanged(sugar);
    }
}
