package id.gerai.ledger.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.SampleEvents;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.Barcode;
import id.gerai.ledger.product.BarcodeLayout;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.Promotion;
import id.gerai.ledger.product.SaleControl;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.product.WholesalePrice;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.savings.ShareKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class BasketTest {
    private static final Product SUGAR = product("Gula pasir 1 kg", false, 18_000, 17_500);
    private static final Product EGGS = product("Telur ayam", true, 29_000, 28_500);
    private static final Product OIL =
            new Product(
                    UUID.randomUUID(),
                    "M1",
                    "Minyakita 1 L",
                    "Sembako",
                    "btl",
                    false,
                    Rupiah.of(16_500),
                    Rupiah.of(16_000),
                    Optional.of(Rupiah.of(15_700)),
                    Optional.empty(),
                    List.of(),
                    true);
    private static final CashRounding HUNDREDS = CashRounding.down(100);
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 3, 12, 12, 0);

    @Test
    void theSamePieceAgainAddsToItsLineWhatIsWeighedDoesNot() {
        Basket basket =
                Basket.EMPTY
                        .with(SUGAR, Quantity.ONE)
                        .with(SUGAR, Quantity.ONE)
                        .with(EGGS, Quantity.ofThousandths(1_250))
                        .with(EGGS, Quantity.ofThousandths(500));
        assertEquals(3, basket.items().size());
        assertEquals(Quantity.ofUnits(2), basket.items().getFirst().quantity());
        assertEquals(Rupiah.of(2 * 18_000 + 36_250 + 14_500), basket.total(NOON));
    }

    @Test
    void aMemberChosenLateGetsTheMemberPriceOnEveryLine() {
        Basket basket = Basket.EMPTY.with(SUGAR, Quantity.ofUnits(2));
        assertEquals(Rupiah.of(36_000), basket.total(NOON));
        Basket member = basket.forMember(SampleEvents.MEMBER);
        assertEquals(Rupiah.of(35_000), member.total(NOON));
        assertEquals(Rupiah.of(1_000), inCash(member, 50_000).saving());
        assertEquals(Rupiah.of(36_000), member.forAnybody().total(NOON));
    }

    @Test
    void noPriceIsAboveTheCeiling() {
        assertEquals(Rupiah.of(15_700), Basket.EMPTY.with(OIL, Quantity.ONE).total(NOON));
    }

    @Test
    void cashIsRoundedDownOtherMoneyIsNot() {
        Basket basket = Basket.EMPTY.with(EGGS, Quantity.ofThousandths(1_001));
        assertEquals(Rupiah.of(29_029), basket.total(NOON));
        Ticket cash = inCash(basket, 30_000);
        assertEquals(Rupiah.of(-29), cash.rounding());
        assertEquals(Rupiah.of(29_000), cash.cash());
        assertEquals(Rupiah.of(1_000), ((Tender.Cash) cash.tenders().getFirst()).change());
        Ticket qris = by(basket, new Tender.Qris(Rupiah.of(29_029), ""));
        assertTrue(qris.rounding().isZero());
        assertTrue(qris.cash().isZero());
    }

    @Test
    void aTicketThatDoesNotAddUpCannotBeBuilt() {
        Basket basket = Basket.EMPTY.with(SUGAR, Quantity.ONE);
        assertThrows(IllegalArgumentException.class, () -> inCash(basket, 17_000));
        assertThrows(
                IllegalArgumentException.class,
                () -> by(basket, new Tender.MemberCredit(basket.total(NOON))));
        assertThrows(
                IllegalArgumentException.class,
                () -> by(basket, new Tender.Qris(Rupiah.of(1), "")));
    }

    @Test
    void barcodesAreCheckedByTheirLastDigit() {
        for (String valid : List.of("8991001100016", "2000000000015", "2100123012503")) {
            assertTrue(Barcode.isValidEan13(valid), valid);
        }
        assertFalse(Barcode.isValidEan13("8991001100017"));
        assertFalse(Barcode.isValidEan13("899100110001"));
        assertFalse(Barcode.isValidEan13("89910011000１6"));
    }

    @Test
    void whoBuysEnoughPaysTheWholesalePriceAndAPromotionHoldsForItsTime() {
        Product rice =
                offered(
                        new PriceOffers(
                                List.of(),
                                List.of(
                                        new WholesalePrice(Quantity.ofUnits(10), Rupiah.of(900)),
                                        new WholesalePrice(Quantity.ofUnits(50), Rupiah.of(850))),
                                List.of(
                                        new Promotion(
                                                "Pasar murah",
                                                Rupiah.of(870),
                                                NOON,
                                                NOON.plusHours(2),
                                                true))));
        Basket nine = Basket.EMPTY.with(rice, Quantity.ofUnits(9));
        assertEquals(Rupiah.of(9_000), nine.total(NOON));
        assertEquals(Rupiah.of(9_000), nine.withQuantity(0, Quantity.ofUnits(10)).total(NOON));
        assertEquals(Rupiah.of(42_500), nine.withQuantity(0, Quantity.ofUnits(50)).total(NOON));
        Basket member = nine.forMember(SampleEvents.MEMBER);
        assertEquals(Rupiah.of(9 * 950), member.total(NOON.minusSeconds(1)));
        assertEquals(Rupiah.of(9 * 870), member.total(NOON));
        assertEquals(PriceBasis.PROMOTION, member.lines(NOON).getFirst().detail().basis());
        assertEquals(Rupiah.of(9 * 950), member.total(NOON.plusHours(2)));
    }

    @Test
    void aPackageHasItsOwnPriceAndItsContentUnderTheCeiling() {
        SalesPackage box =
                new SalesPackage(
                        "dus",
                        Quantity.ofUnits(12),
                        Rupiah.of(190_000),
                        Rupiah.of(186_000),
                        List.of());
        Basket basket = Basket.EMPTY.with(BasketItem.of(OIL, box, Quantity.ofUnits(2)));
        SaleLine line = basket.lines(NOON).getFirst();
        assertEquals("dus", line.unit());
        assertEquals(Quantity.ofUnits(24), line.baseQuantity());
        assertEquals(Rupiah.of(2 * 12 * 15_700), line.amount());
        assertEquals(Rupiah.of(2 * 186_000), basket.forMember(SampleEvents.MEMBER).total(NOON));
    }

    @Test
    void aDiscountOnTheWholeIsSharedToTheRupiahAndNeverTakenFromConsignors() {
        Product crisps = consigned();
        Basket basket =
                Basket.EMPTY
                        .with(SUGAR, Quantity.ONE)
                        .with(crisps, Quantity.ONE)
                        .with(EGGS, Quantity.ofThousandths(333))
                        .withDiscount(Rupiah.of(1_000));
        List<SaleLine> lines = basket.lines(NOON);
        assertEquals(Rupiah.of(10_000), lines.get(1).amount());
        assertEquals(
                Rupiah.of(1_000),
                lines.get(0)
                        .detail()
                        .ticketDiscount()
                        .plus(lines.get(2).detail().ticketDiscount()));
        assertEquals(Rupiah.of(18_000 + 10_000 + 9_657 - 1_000), basket.total(NOON));
        assertEquals(Rupiah.of(27_657), basket.discountable(NOON));
    }

    @Test
    void aLineSaysWhatWasChargedAndWhatWasTakenOff() {
        BasketItem item =
                BasketItem.of(SUGAR, Quantity.ofUnits(2))
                        .withPrice(Rupiah.of(17_000))
                        .withDiscount(Rupiah.of(500));
        SaleLine line = Basket.EMPTY.with(item).lines(NOON).getFirst();
        assertEquals(PriceBasis.OVERRIDE, line.detail().basis());
        assertEquals(Rupiah.of(33_500), line.amount());
        assertEquals(Rupiah.of(34_000), line.gross());
        assertEquals(Rupiah.of(2_000), line.saving());
        SaleLine labelled =
                Basket.EMPTY
                        .with(
                                BasketItem.of(EGGS, Quantity.ofThousandths(647))
                                        .labelledAt(Rupiah.of(18_750)))
                        .lines(NOON)
                        .getFirst();
        assertEquals(Rupiah.of(18_750), labelled.amount());
        assertEquals(PriceBasis.LABEL, labelled.detail().basis());
    }

    @Test
    void onlyWhatIsLeftForCoinsIsRounded() {
        Settlement due = new Settlement(Rupiah.of(47_525), HUNDREDS, List.of());
        assertEquals(Rupiah.of(47_500), due.remainingInCash());
        Settlement cash = due.withCash(Rupiah.of(50_000));
        assertTrue(cash.isSettled());
        assertEquals(Rupiah.of(-25), cash.adjustment());
        Settlement split =
                due.withCash(Rupiah.of(20_000)).with(new Tender.Qris(Rupiah.of(27_525), ""));
        assertTrue(split.isSettled());
        assertTrue(split.adjustment().isZero());
        Settlement last =
                due.with(new Tender.Qris(Rupiah.of(20_000), "")).withCash(Rupiah.of(30_000));
        assertEquals(Rupiah.of(-25), last.adjustment());
        assertEquals(Rupiah.ZERO, last.remaining());
        assertFalse(due.with(new Tender.Qris(Rupiah.of(47_500), "")).isSettled());
        assertThrows(
                IllegalArgumentException.class,
                () -> due.with(new Tender.Qris(Rupiah.of(47_526), "")));
        CashRounding nearest = new CashRounding(100, CashRounding.Mode.HALF_UP);
        Settlement up = new Settlement(Rupiah.of(47_550), nearest, List.of());
        assertEquals(Rupiah.of(50), up.withCash(Rupiah.of(47_600)).adjustment());
        assertTrue(up.withCash(Rupiah.of(47_600)).isSettled());
        Settlement crumbs = new Settlement(Rupiah.of(60), HUNDREDS, List.of());
        assertTrue(crumbs.isSettled());
        assertEquals(Rupiah.of(-60), crumbs.adjustment());
    }

    @Test
    void aDepositIsPaidWithTheGoodsAndIsNoPurchase() {
        Basket basket =
                Basket.EMPTY
                        .with(SUGAR, Quantity.ONE)
                        .with(
                                new ShareDeposit(
                                        SampleEvents.NEWCOMER,
                                        ShareKind.PRINCIPAL,
                                        Rupiah.of(50_000)));
        Ticket ticket = inCash(basket, 100_000);
        assertEquals(Rupiah.of(18_000), ticket.total());
        assertEquals(Rupiah.of(68_000), ticket.payable());
        assertEquals(Rupiah.of(32_000), ticket.change());
    }

    @ParameterizedTest
    @CsvSource({
        "2100123012503, 21:5:g, 00123, GRAMS, 1250",
        "2200123187505, 22:5:rp, 00123, RUPIAH, 18750",
    })
    void aShopsOwnBarcodeSaysWeightOrPrice(
            String code, String layout, String plu, BarcodeLayout.Measure measure, long value) {
        assertEquals(
                Optional.of(new BarcodeLayout.Reading(plu, measure, value)),
                BarcodeLayout.parse(layout).read(code));
        assertEquals(layout, BarcodeLayout.parse(layout).toString());
    }

    @Test
    void aBarcodeOfAnotherLayoutOrWithAWrongDigitSaysNothing() {
        BarcodeLayout grams = BarcodeLayout.parse("21:5:g");
        assertTrue(grams.read("2200123187505").isEmpty());
        assertTrue(grams.read("2100123012504").isEmpty());
        assertThrows(IllegalArgumentException.class, () -> BarcodeLayout.parse("89:5:g"));
    }

    private static Ticket inCash(Basket basket, long handed) {
        return basket.ticket(NOON, basket.settlement(NOON, HUNDREDS).withCash(Rupiah.of(handed)));
    }

    private static Ticket by(Basket basket, Tender tender) {
        return basket.ticket(NOON, basket.settlement(NOON, HUNDREDS).with(tender));
    }

    private static Product offered(PriceOffers offers) {
        return new Product(
                UUID.randomUUID(),
                "B1",
                "Beras",
                "Sembako",
                "kg",
                false,
                Rupiah.of(1_000),
                Rupiah.of(950),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true,
                List.of(),
                offers,
                SaleControl.NONE);
    }

    private static Product consigned() {
        return new Product(
                UUID.randomUUID(),
                "K1",
                "Keripik",
                "Titipan",
                "bks",
                false,
                Rupiah.of(10_000),
                Rupiah.of(10_000),
                Optional.empty(),
                Optional.of(
                        new ConsignmentTerms(SampleEvents.CONSIGNOR, Percent.ofBasisPoints(1_000))),
                List.of(),
                true);
    }

    private static Product product(String name, boolean weighed, long general, long member) {
        return new Product(
                UUID.randomUUID(),
                name,
                name,
                "Sembako",
                "kg",
                weighed,
                Rupiah.of(general),
                Rupiah.of(member),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                true);
    }
}
