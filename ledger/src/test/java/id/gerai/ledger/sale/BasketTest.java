package id.gerai.ledger.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.SampleEvents;
import id.gerai.ledger.money.CashRounding;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.Barcode;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;

import org.junit.jupiter.api.Test;

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
        assertEquals(Rupiah.of(2 * 18_000 + 36_250 + 14_500), basket.total());
    }

    @Test
    void aMemberChosenLateGetsTheMemberPriceOnEveryLine() {
        Basket basket = Basket.EMPTY.with(SUGAR, Quantity.ofUnits(2));
        assertEquals(Rupiah.of(36_000), basket.total());
        Basket member = basket.forMember(SampleEvents.MEMBER);
        assertEquals(Rupiah.of(35_000), member.total());
        assertEquals(Rupiah.of(1_000), member.paidInCash(Rupiah.of(50_000), HUNDREDS).saving());
        assertEquals(Rupiah.of(36_000), member.forAnybody().total());
    }

    @Test
    void noPriceIsAboveTheCeiling() {
        assertEquals(Rupiah.of(15_700), Basket.EMPTY.with(OIL, Quantity.ONE).total());
    }

    @Test
    void cashIsRoundedDownOtherMoneyIsNot() {
        Basket basket = Basket.EMPTY.with(EGGS, Quantity.ofThousandths(1_001));
        assertEquals(Rupiah.of(29_029), basket.total());
        Ticket cash = basket.paidInCash(Rupiah.of(30_000), HUNDREDS);
        assertEquals(Rupiah.of(-29), cash.rounding());
        assertEquals(Rupiah.of(29_000), cash.cash());
        assertEquals(Rupiah.of(1_000), ((Tender.Cash) cash.tenders().getFirst()).change());
        Ticket qris = basket.paidBy(new Tender.Qris(Rupiah.of(29_029), ""));
        assertTrue(qris.rounding().isZero());
        assertTrue(qris.cash().isZero());
    }

    @Test
    void aTicketThatDoesNotAddUpCannotBeBuilt() {
        Basket basket = Basket.EMPTY.with(SUGAR, Quantity.ONE);
        assertThrows(
                IllegalArgumentException.class,
                () -> basket.paidInCash(Rupiah.of(17_000), HUNDREDS));
        assertThrows(
                IllegalArgumentException.class,
                () -> basket.paidBy(new Tender.MemberCredit(basket.total())));
        assertThrows(
                IllegalArgumentException.class,
                () -> basket.paidBy(new Tender.Qris(Rupiah.of(1), "")));
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
