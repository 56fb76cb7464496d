package id.gerai.terminal.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.journal.DraftStore;
import id.gerai.terminal.payment.Way;
import id.gerai.terminal.sale.Adjustment;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.testing.FullDisk;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is left of unpaid tickets when the program ends in whatever way. */
class DraftsTest {
    @TempDir private Path directory;

    @Test
    void theCounterIsThereAgainWithAllThatWasAgreed() {
        Basket before;
        List<Tender> taken;
        try (TestTill it = TestTill.openShift(directory)) {
            ringEverything(it.till());
            before = it.till().sale().basket();
            taken = it.till().sale().tenders();
        }
        try (TestTill it = TestTill.in(directory)) {
            it.till().catalog().apply(SpecialGoods.changes(), 100, 0);
        }
        try (TestTill it = TestTill.in(directory)) {
            assertEquals(before, it.till().sale().basket());
            assertEquals(taken, it.till().sale().tenders());
            assertEquals("0042", it.till().sale().member().orElseThrow().number());
        }
    }

    @Test
    void severalTicketsAreParkedAndEachComesBackWhole() {
        Basket first;
        try (TestTill it = TestTill.openShift(directory)) {
            ringEverything(it.till());
            first = it.till().sale().basket();
            assertEquals(Optional.empty(), it.till().sale().park());
            it.till().sale().scan("B01");
            assertEquals(Optional.empty(), it.till().sale().park());
            assertEquals(Optional.of(SaleRefusal.NOTHING_TO_PARK), it.till().sale().park());
        }
        try (TestTill it = TestTill.in(directory)) {
            List<Drafts.Parked> parked = it.till().sale().parked();
            assertEquals(2, parked.size());
            it.till().sale().scan("B07");
            assertEquals(
                    Optional.of(SaleRefusal.COUNTER_NOT_EMPTY),
                    it.till().sale().resume(parked.getFirst()));
            it.till().sale().startNext();
            assertEquals(Optional.empty(), it.till().sale().resume(parked.getFirst()));
            assertEquals(first, it.till().sale().basket());
            assertEquals(1, it.till().sale().parkedCount());
        }
    }

    @Test
    void aTicketThatIsNotParkedForWantOfADiskStaysOnTheCounter() throws Exception {
        try (TestTill it = TestTill.openShift(directory)) {
            it.till().sale().scan("B01");
            try (FullDisk _ = FullDisk.of(directory)) {
                assertEquals(Optional.of(SaleRefusal.NOT_STORED), it.till().sale().park());
            }
            assertEquals(1, it.till().sale().basket().items().size());
            assertEquals(0, it.till().sale().parkedCount());
        }
    }

    @Test
    void whatCannotBeReadIsPutAsideAndNeverThrownAway() {
        try (TestTill it = TestTill.openShift(directory)) {
            new DraftStore(it.store()).keep("{\"version\":99,\"items\":[]}");
        }
        try (TestTill it = TestTill.in(directory)) {
            assertFalse(it.till().sale().keptWasReadable());
            assertTrue(it.till().sale().basket().isEmpty());
            Drafts.Parked aside = it.till().sale().parked().getFirst();
            assertEquals(Optional.empty(), aside.draft());
            assertEquals(
                    Optional.of(SaleRefusal.PARKED_NOT_READABLE), it.till().sale().resume(aside));
            assertEquals(1, it.till().sale().parkedCount());
        }
    }

    @Test
    void theCounterOfTheFirstVersionIsRead() {
        try (TestTill it = TestTill.openShift(directory)) {
            new DraftStore(it.store())
                    .keep(
                            "{\"member\":\"%s\",\"items\":[{\"product\":\"%s\",\"quantity\":2000}]}"
                                    .formatted(SampleShop.SITI, SampleShop.id(1_003)));
        }
        try (TestTill it = TestTill.in(directory)) {
            assertEquals(Rupiah.of(35_000), it.till().sale().total());
        }
    }

    private static void ringEverything(Till till) {
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
        till.sale().choose(SampleShop.siti(1_284_500));
        till.control().identify("3310154107900003");
        till.sale().scan(SpecialGoods.DUS_BARCODE);
        till.sale().scan(SpecialGoods.EGGS_BY_PRICE);
        till.sale().scan("0,4*B04");
        till.sale().scan("B22");
        till.sale().setRegisterReference(3, "MAP-7");
        till.sale().scan("B26");
        adjust(till, till.adjustments().price("15000"), Permission.PRICE_OVERRIDE);
        adjust(till, till.adjustments().lineDiscount("700"), Permission.LINE_DISCOUNT);
        adjust(till, till.adjustments().ticketDiscount("5%"), Permission.TICKET_DISCOUNT);
        till.sale()
                .collect(new ShareDeposit(SampleShop.SITI, ShareKind.PRINCIPAL, Rupiah.of(25_000)));
        till.payment()
                .take(Way.of(Tender.BankCard.TYPE), Rupiah.of(50_000), "A1", Optional.empty());
    }

    private static void adjust(Till till, Adjustment adjustment, Permission permission) {
        till.adjustments().carryOut((Adjustment.Possible) adjustment, Words.of(permission));
    }
}
