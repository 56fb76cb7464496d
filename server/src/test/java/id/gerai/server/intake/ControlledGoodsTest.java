package id.gerai.server.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.LineDetail;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.TestShop;
import id.gerai.server.TestTill;
import id.gerai.server.TestTill.Written;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is watched when goods are sold and taken back, as the books and the list show it. */
class ControlledGoodsTest extends CounterTest {

    @Test
    void aPackageTakesItsContentFromStock() {
        UUID product = shop.products.get(1);
        long before = stock(product);
        SaleLine sack =
                new SaleLine(
                        product,
                        "Barang 2",
                        "dus",
                        Quantity.ONE,
                        Rupiah.of(100_000),
                        Rupiah.of(110_000),
                        Rupiah.of(100_000),
                        Optional.empty(),
                        new LineDetail(
                                Quantity.ofUnits(12),
                                PriceBasis.MEMBER,
                                Measure.COUNTED,
                                Rupiah.ZERO,
                                Rupiah.ZERO,
                                ""));
        Written sale = push(new SaleCompleted(shift, "G1-1", cash(List.of(sack))));
        assertEquals(before - 12_000, stock(product));
        assertEquals(
                12 * 8_000,
                server.number("select cost from sale_line where sale_id = ?", id(sale)));
    }

    @Test
    void discountsNeedSomebodysWordAndNeverTouchConsignors() {
        SaleLine off = discounted(shop.products.get(1), 2_000);
        Written silent = push(new SaleCompleted(shift, "G1-1", cash(List.of(off))));
        assertEquals(List.of("APPROVAL_MISSING"), reasons(silent));
        Written approved =
                push(new SaleCompleted(shift, "G1-2", cash(List.of(off), by(shop.cashier))));
        assertEquals(List.of("APPROVER_LACKS_PERMISSION"), reasons(approved));
        Written unknown =
                push(new SaleCompleted(shift, "G1-3", cash(List.of(off), by(UUID.randomUUID()))));
        assertEquals(List.of("UNKNOWN_APPROVER"), reasons(unknown));
        permit(shop.cashier, "LINE_DISCOUNT");
        Written fine = push(new SaleCompleted(shift, "G1-4", cash(List.of(off), by(shop.cashier))));
        assertEquals(List.of(), reasons(fine));
        Written consigned =
                push(
                        new SaleCompleted(
                                shift,
                                "G1-5",
                                cash(
                                        List.of(discounted(shop.consignedProduct, 1_000)),
                                        by(shop.cashier))));
        assertTrue(reasons(consigned).contains("CONSIGNED_GOODS_DISCOUNTED"));
    }

    @Test
    void limitsAreCountedOverAllTillsAndToldToThem() {
        UUID product = shop.products.get(3);
        limit(product, "NIK", "MONTH", 2_000);
        TestTill other = shop.till();
        UUID otherShift = UUID.randomUUID();
        Written opened = other.write(TestShop.DAY, new ShiftOpened(otherShift, Rupiah.ZERO));
        Written there =
                other.write(TestShop.DAY, new SaleCompleted(otherShift, "G2-1", shown(product, 2)));
        assertEquals(
                List.of("recorded", "recorded"),
                TestTill.outcomes(other.push(List.of(opened.line(), there.line()))));
        Written here = push(new SaleCompleted(shift, "G1-1", shown(product, 1)));
        assertEquals(List.of("OVER_PURCHASE_LIMIT"), reasons(here));
        assertEquals(3_000, told("limit_used", null).get("used"));
        Written nobody = push(new SaleCompleted(shift, "G1-2", cash(List.of(of(product, 1)))));
        assertEquals(List.of("CONTROLLED_WITHOUT_BUYER"), reasons(nobody));
        push(new SaleReturned(shift, "G1-3", Optional.of(id(here)), List.of(1), shown(product, 1)));
        assertEquals(2_000, told("limit_used", null).get("used"), "what came back may be bought");
    }

    @Test
    void aRegisterOfTheStateMustHaveBeenAsked() {
        UUID product = shop.products.get(4);
        change(
                "update product set register = 'MAP' where cooperative_id = ? and product_id = '"
                        + product
                        + "'");
        Written sale = push(new SaleCompleted(shift, "G1-1", cash(List.of(of(product, 1)))));
        assertEquals(List.of("REGISTER_REFERENCE_MISSING"), reasons(sale));
    }

    @Test
    void returnsAreComparedWithTheirSale() {
        Written sale =
                push(
                        new SaleCompleted(
                                shift,
                                "G1-77",
                                cash(List.of(line(10_000), of(shop.products.get(2), 3)))));
        Ticket two = cash(List.of(of(shop.products.get(2), 2)));
        Written first =
                push(new SaleReturned(shift, "G1-78", Optional.of(id(sale)), List.of(2), two));
        assertEquals(List.of(), reasons(first));
        Map<String, Object> found = till.get("/api/terminal/receipts?number=G1-77").object();
        assertEquals(sale.text(), found.get("event"));
        assertEquals(
                List.of(Map.of("line", 2, "quantity", 2_000, "amount", 20_000)),
                found.get("returned"));
        Written second =
                push(new SaleReturned(shift, "G1-79", Optional.of(id(sale)), List.of(2), two));
        assertEquals(List.of("RETURN_EXCEEDS_SALE"), reasons(second));
        Written without = push(new SaleReturned(shift, "G1-80", Optional.empty(), List.of(), two));
        assertEquals(List.of("APPROVAL_MISSING"), reasons(without));
        assertEquals(404, till.get("/api/terminal/receipts?number=G9-1").status());
    }
}
