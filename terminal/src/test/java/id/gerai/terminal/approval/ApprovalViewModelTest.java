package id.gerai.terminal.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.access.PinHash;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.terminal.approval.ApprovalViewModel.Given;
import id.gerai.terminal.approval.ApprovalViewModel.Refused;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Who may say yes, and how often one may guess. */
class ApprovalViewModelTest {
    @TempDir private Path directory;
    private TestTill opened;
    private ApprovalViewModel approvals;

    @BeforeEach
    void open() {
        opened = TestTill.openShift(directory);
        approvals = opened.till().approvals();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    @Test
    void theCashierDecidesAloneWhereTheyMay() {
        assertTrue(approvals.isCashiersOwn(Permission.VOID_LINE));
        assertEquals(
                new Given(new Approval(Permission.VOID_LINE, SampleShop.WATI, "Salah pindai")),
                approvals.ask(Permission.VOID_LINE, " Salah pindai ", ""));
    }

    @Test
    void otherwiseTheOneWhosePinItIsAndTheCashierStays() {
        assertFalse(approvals.isCashiersOwn(Permission.PRICE_OVERRIDE));
        assertEquals(
                new Given(new Approval(Permission.PRICE_OVERRIDE, SampleShop.JOKO, "Barang cacat")),
                approvals.ask(Permission.PRICE_OVERRIDE, "Barang cacat", SampleShop.JOKOS_PIN));
        assertEquals(SampleShop.WATI, opened.till().desk().cashier().orElseThrow());
    }

    @Test
    void aPinThatTwoPeopleHaveProvesNeither() {
        assertEquals(
                new Refused(ApprovalRefusal.NOT_PERMITTED),
                approvals.ask(Permission.PRICE_OVERRIDE, "x", SampleShop.WATIS_PIN));
        String same = PinHash.of(SampleShop.JOKOS_PIN, new Random(9));
        opened.till()
                .catalog()
                .apply(
                        List.of(
                                new CashierChanged(
                                        SampleShop.id(77),
                                        "Contoh",
                                        true,
                                        same,
                                        Permission.ofCashiers())),
                        1_000,
                        0);
        assertEquals(
                new Refused(ApprovalRefusal.NOT_PERMITTED),
                approvals.ask(Permission.PRICE_OVERRIDE, "x", SampleShop.JOKOS_PIN));
    }

    @Test
    void aReasonIsAskedFirst() {
        assertEquals(
                new Refused(ApprovalRefusal.REASON_MISSING),
                approvals.ask(Permission.PRICE_OVERRIDE, " ", SampleShop.JOKOS_PIN));
    }

    @Test
    void threeWrongPinsAndEverybodyWaits() {
        for (int i = 0; i < 3; i++) {
            assertEquals(
                    new Refused(ApprovalRefusal.PIN_NOT_KNOWN),
                    approvals.ask(Permission.PRICE_OVERRIDE, "x", "9999"));
        }
        assertEquals(30, approvals.toWait().toSeconds());
        assertEquals(
                new Refused(ApprovalRefusal.WAIT),
                approvals.ask(Permission.PRICE_OVERRIDE, "x", SampleShop.JOKOS_PIN));
        assertInstanceOf(
                Given.class,
                approvals.ask(Permission.VOID_LINE, "x", ""),
                "what the cashier may do needs no PIN");
    }
}
