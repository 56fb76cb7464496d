package id.gerai.terminal.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.feed.Change.LimitUsed;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.terminal.journal.EventLine;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.payment.PaymentRefusal;
import id.gerai.terminal.sale.SaleRefusal;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.SpecialGoods;
import id.gerai.terminal.testing.TestTill;
import id.gerai.terminal.testing.Words;
import id.gerai.terminal.till.Till;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is asked before controlled goods leave the shop. */
class ControlViewModelTest {
    private static final String NIK = "3310154107900003";

    @TempDir private Path directory;
    private TestTill opened;
    private Till till;

    @BeforeEach
    void open() {
        opened = TestTill.openShift(directory);
        till = opened.till();
        till.catalog().apply(SpecialGoods.changes(), 100, 0);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void theBuyerIsKnownByNikAndTheNikIsKeptNowhere() {
        till.sale().scan("2*B22");
        assertInstanceOf(Question.IdentityNeeded.class, till.control().open().orElseThrow());
        assertRefused(PaymentRefusal.IDENTITY_NEEDED);
        assertEquals(
                Optional.of(ControlRefusal.NIK_NOT_VALID), till.control().identify("3310150013"));
        assertEquals(Optional.empty(), till.control().identify("331015 410790 0003"));
        Question.ReferenceWanted register =
                (Question.ReferenceWanted) till.control().open().orElseThrow();
        assertEquals(ExternalRegister.MAP, register.register());
        till.control().setReference(register, "MAP-1");
        var event = paid(till.payment().payCash(Rupiah.of(50_000)));
        String line = new String(EventLine.write(event), StandardCharsets.UTF_8);
        assertFalse(line.contains(NIK), "the event has no NIK");
        SaleCompleted sale = (SaleCompleted) event.fact();
        assertEquals("331015******0003", sale.ticket().identity().orElseThrow().masked());
        assertEquals("MAP-1", sale.ticket().lines().getFirst().detail().registerReference());
    }

    @Test
    void whatWasBoughtHereTodayCountsAndSoDoesWhatTheServerKnows() {
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("2*B23");
        assertEquals(Optional.of(Quantity.ofUnits(3)), till.control().left(SpecialGoods.RICE));
        paid(till.payment().payCash(Rupiah.of(200_000)));
        till.catalog()
                .apply(
                        List.of(
                                new LimitUsed(
                                        SpecialGoods.RICE,
                                        SampleShop.BUDI.toString(),
                                        PurchaseLimit.Window.MONTH,
                                        LocalDate.of(2026, 1, 1),
                                        Quantity.ofUnits(5))),
                        101,
                        till.journal().lastSequence());
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("4*B23");
        Question.OverLimit over = (Question.OverLimit) till.control().open().orElseThrow();
        assertEquals(Quantity.ofUnits(2), over.used());
        assertEquals(
                Optional.of(SaleRefusal.FEWER_NEEDS_A_REASON),
                till.sale().setQuantity(Quantity.ofUnits(3)));
        till.voids().part(Quantity.ofUnits(3), Words.of(Permission.VOID_LINE));
        assertEquals(Optional.empty(), till.control().open());
        till.sale().choose(till.catalog().member(SampleShop.BUDI).orElseThrow());
        assertRefused(PaymentRefusal.OVER_PURCHASE_LIMIT);
        Question.OverLimit again = (Question.OverLimit) till.control().open().orElseThrow();
        till.control().allow(again, Words.of(Permission.LIMIT_OVERRIDE));
        till.sale().scan("B23");
        assertRefused(PaymentRefusal.OVER_PURCHASE_LIMIT);
        till.voids().part(Quantity.ofUnits(3), Words.of(Permission.VOID_LINE));
        var event = paid(till.payment().payCash(Rupiah.of(200_000)));
        assertEquals(
                Permission.LIMIT_OVERRIDE,
                ((SaleCompleted) event.fact()).ticket().approvals().getFirst().permission());
    }

    @Test
    void goodsForMembersAreForMembers() {
        till.sale().scan("B23");
        assertInstanceOf(Question.MembersOnly.class, till.control().open().orElseThrow());
        assertRefused(PaymentRefusal.MEMBERS_ONLY);
    }

    @Test
    void aRegisterReminderIsGivenOnce() {
        till.sale().choose(SampleShop.siti(0));
        till.sale().scan("B22");
        till.control()
                .setReference((Question.ReferenceWanted) till.control().open().orElseThrow(), "");
        assertEquals(Optional.empty(), till.control().open());
        paid(till.payment().payCash(Rupiah.of(20_000)));
    }

    private void assertRefused(PaymentRefusal reason) {
        assertEquals(new Recording.Refused<>(reason), till.payment().payCash(Rupiah.of(1_000_000)));
    }

    private static id.gerai.ledger.event.Event paid(Recording<PaymentRefusal> result) {
        return assertInstanceOf(Recording.Recorded.class, result).event();
    }
}
