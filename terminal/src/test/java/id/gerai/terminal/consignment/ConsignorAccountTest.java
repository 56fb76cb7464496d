package id.gerai.terminal.consignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/** Budi's goods, at a commission of 10 %. */
class ConsignorAccountTest {
    @TempDir private Path directory;

    @Test
    void theSlipNamesWhatIsPaidWhereItCanBeTold() {
        try (TestTill shop = TestTill.openShift(directory)) {
            Till till = shop.till();
            sell(till, "3*B05", "B01");
            sell(till, "2*B13", "1*B05");
            ConsignorAccount account = till.consignment().account(SampleShop.BUDI);
            assertEquals(Rupiah.of(54_000), account.left());
            assertEquals(
                    List.of(
                            new ConsignedGoods(
                                    "Keripik singkong",
                                    "bks",
                                    Quantity.ofUnits(4),
                                    Rupiah.of(43_200)),
                            new ConsignedGoods(
                                    "Tempe papan", "pcs", Quantity.ofUnits(2), Rupiah.of(10_800))),
                    account.unpaid());
            till.consignment().pay("0117", Rupiah.of(54_000));
            assertTrue(shop.paper().contains("Keripik singkong · 4 bks  43.200"));
            assertTrue(till.consignment().account(SampleShop.BUDI).unpaid().isEmpty());
        }
    }

    @Test
    void aRoundSumIsNotPinnedToGoods() {
        try (TestTill shop = TestTill.openShift(directory)) {
            Till till = shop.till();
            sell(till, "3*B05", "B01");
            till.consignment().pay("0117", Rupiah.of(30_000));
            assertFalse(shop.paper().stream().anyMatch(it -> it.startsWith("Keripik singkong ·")));
            assertEquals(List.of(), till.consignment().account(SampleShop.BUDI).unpaid());
            till.consignment().pay("0117", Rupiah.of(2_400));
            sell(till, "B13", "B01");
            assertEquals(1, till.consignment().account(SampleShop.BUDI).unpaid().size());
        }
    }

    private static void sell(Till till, String... codes) {
        for (String code : codes) {
            till.sale().scan(code);
        }
        till.payment().payCash(Rupiah.of(500_000));
    }
}
