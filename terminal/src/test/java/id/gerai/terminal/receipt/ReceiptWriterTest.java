package id.gerai.terminal.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.payment.TenderType;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.device.Slip;
import id.gerai.terminal.journal.PrintQueue;
import id.gerai.terminal.journal.PrintQueue.Job;
import id.gerai.terminal.journal.Store;
import id.gerai.terminal.payment.Way;
import id.gerai.terminal.returns.ReturnViewModel;
import id.gerai.terminal.returns.Returnable;
import id.gerai.terminal.sale.Adjustment;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;
import id.gerai.testing.Golden;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What comes out of the printer, as golden text. */
class ReceiptWriterTest {
    @TempDir private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void saleToAMemberInCash(int columns) {
        check("sale-member", columns, this::memberSale);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void saleToAnybodyByQris(int columns) {
        check(
                "sale-qris",
                columns,
                till -> {
                    till.sale().scan("3*B07");
                    till.sale().scan("B16");
                    till.payment().payQris("QR8812345678");
                });
    }

    @Test
    void saleOnAMembersAccount() {
        check(
                "sale-credit",
                32,
                till -> {
                    till.sale().choose(till.catalog().member(SampleShop.BUDI).orElseThrow());
                    till.sale().scan("B06");
                    till.payment().payOnCredit();
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void everyKindOfLineAndAPaymentInParts(int columns) {
        check("sale-everything", columns, ReceiptWriterTest::saleOfEverything);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 48})
    void moreThanFiveMillionHasRoomForAStamp(int columns) {
        check(
                "sale-stamp",
                columns,
                till -> {
                    till.sale().scan("99*B01");
                    till.payment().payCash(Rupiah.of(7_000_000));
                });
    }

    @Test
    void goodsThatComeBack() {
        check(
                "returns",
                32,
                till -> {
                    memberSale(till);
                    Returnable sold =
                            ((ReturnViewModel.Possible) till.returns().preview("1")).sale();
                    till.returns()
                            .takeBack(sold, Map.of(2, Quantity.ONE), Words.of(Permission.RETURN));
                    till.sale().scan("2*B07");
                    till.returns()
                            .takeBackWithoutReceipt(Words.of(Permission.RETURN_WITHOUT_RECEIPT));
                });
    }

    private static void saleOfEverything(Till till) {
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
        till.sale().choose(till.catalog().member(SampleShop.SITI).orElseThrow());
        till.sale()
                .collect(new ShareDeposit(SampleShop.SITI, ShareKind.MANDATORY, Rupiah.of(10_000)));
        till.sale().scan("2*" + SpecialGoods.DUS_BARCODE);
        till.sale().scan("12*B20");
        till.sale().scan("B21");
        till.sale().scan(SpecialGoods.EGGS_BY_PRICE);
        till.sale().scan("0,400*4");
        till.sale().scan("B16");
        discount(till, Permission.LINE_DISCOUNT, till.adjustments().lineDiscount("10%"));
        till.sale().scan("B22");
        till.sale().setRegisterReference(6, "MAP-77120");
        discount(till, Permission.TICKET_DISCOUNT, till.adjustments().ticketDiscount("5000"));
        take(till, Tender.Qris.TYPE, 100_000, "QR8812345678");
        take(till, Tender.BankCard.TYPE, 50_000, "A00017");
        take(till, Tender.MemberCredit.TYPE, 30_000, "");
        take(till, Tender.Cash.TYPE, 200_000, "");
    }

    private static void discount(Till till, Permission permission, Adjustment adjustment) {
        till.adjustments().carryOut((Adjustment.Possible) adjustment, Words.of(permission));
    }

    private static void take(Till till, TenderType type, long amount, String reference) {
        till.payment().take(Way.of(type), Rupiah.of(amount), reference, Optional.empty());
    }

    @Test
    void everythingElse() {
        check(
                "slips",
                32,
                till -> {
                    memberSale(till);
                    till.returns().takeBack("1");
                    till.shares().pay("0042", ShareKind.MANDATORY, Rupiah.of(10_000));
                    till.consignment().receive("0117", "B05", Quantity.ofUnits(20), 1_000);
                    till.consignment().pay("0117", Rupiah.of(186_000));
                    till.desk().close(Rupiah.of(20_000));
                });
    }

    @Test
    void aCopyAndAReprintSaySoAtBothEnds() {
        Slip slip = Slip.ofLines(List.of("a", "b"));
        assertEquals(slip, Copies.marked(new Job(1, "G1-000001", 0, 0, slip)));
        List<String> copy = Copies.marked(new Job(1, "G1-000001", 2, 0, slip)).lines();
        assertTrue(copy.getFirst().contains("SALINAN 2") && copy.getLast().contains("SALINAN 2"));
        List<String> anew = Copies.marked(new Job(1, "G1-000001", 0, 1, slip)).lines();
        assertTrue(anew.getFirst().contains("ULANG 1") && anew.getLast().contains("ULANG 1"));
    }

    private void memberSale(Till till) {
        till.sale().choose(till.catalog().member(SampleShop.SITI).orElseThrow());
        till.sale().scan("B01");
        till.sale().scan("2*B02");
        till.sale().scan("B04");
        till.sale().setQuantity(Quantity.ofThousandths(1_250));
        till.sale().scan("2*B05");
        till.sale().scan("2*B03");
        till.payment().payCash(Rupiah.of(200_000));
    }

    /** Prints all that the acts left in the queue. */
    private void check(String name, int columns, Consumer<Till> acts) {
        TestTill.in(directory).close();
        try (Store store = Store.open(directory);
                Till till = till(store, columns)) {
            till.desk().signIn(SampleShop.WATI);
            till.desk().open(Rupiah.of(200_000));
            acts.accept(till);
            List<String> paper = new ArrayList<>();
            PrintQueue queue = till.printQueue();
            for (var job = queue.next(); job.isPresent(); job = queue.next()) {
                paper.addAll(job.get().slip().lines());
                paper.add("");
                queue.finished(job.get());
            }
            assertFalse(paper.stream().anyMatch(line -> line.length() > columns), "fits the paper");
            Golden.assertMatches(
                    ReceiptWriterTest.class,
                    "golden/%s-%d.txt".formatted(name, columns),
                    String.join("\n", paper));
        }
    }

    private static Till till(Store store, int columns) {
        TillOptions options =
                new TillOptions(InstantSource.fixed(TestTill.MORNING), columns, false);
        return new Till(store, id.gerai.terminal.journal.Identity.of(store).orElseThrow(), options);
    }
}
