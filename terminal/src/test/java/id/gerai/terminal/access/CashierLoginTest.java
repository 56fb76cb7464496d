package id.gerai.terminal.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.feed.Change.CashierChanged;
import id.gerai.terminal.testing.SampleShop;
import id.gerai.terminal.testing.TestTill;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

class CashierLoginTest {
    @TempDir Path directory;
    private Instant now = Instant.parse("2026-03-12T07:00:00Z");
    private final PinCheck pins = new PinCheck(() -> now);

    @Test
    void theRightPinLetsSomebodyInAndTheShiftGoesOn() {
        try (TestTill shop = TestTill.openShift(directory)) {
            CashierLogin login = new CashierLogin(shop.till().desk(), pins);
            assertTrue(login.isLocked());
            assertEquals(
                    Optional.of(LoginRefusal.PIN_WRONG),
                    login.logIn(joko(login), SampleShop.WATIS_PIN));
            assertTrue(login.isLocked());
            assertEquals(Optional.empty(), login.logIn(joko(login), SampleShop.JOKOS_PIN));
            assertFalse(login.isLocked());
            assertEquals(Optional.of(SampleShop.JOKO), shop.till().desk().cashier());
            assertEquals(SampleShop.WATI, shop.till().desk().shift().orElseThrow().cashier());
            login.lock();
            assertTrue(login.isLocked());
        }
    }

    @Test
    void threeWrongPinsMakeOnlyThatPersonWait() {
        try (TestTill shop = TestTill.openShift(directory)) {
            CashierLogin login = new CashierLogin(shop.till().desk(), pins);
            CashierChanged joko = joko(login);
            login.logIn(joko, "0000");
            login.logIn(joko, "0001");
            assertEquals(Optional.of(LoginRefusal.TOO_MANY_WRONG_PINS), login.logIn(joko, "0002"));
            assertEquals(
                    Optional.of(LoginRefusal.TOO_MANY_WRONG_PINS),
                    login.logIn(joko, SampleShop.JOKOS_PIN));
            CashierChanged wati =
                    login.cashiers().stream()
                            .filter(it -> it.id().equals(SampleShop.WATI))
                            .findFirst()
                            .orElseThrow();
            assertEquals(Optional.empty(), login.logIn(wati, SampleShop.WATIS_PIN));
            now = now.plusSeconds(31);
            assertEquals(Optional.empty(), login.logIn(joko, SampleShop.JOKOS_PIN));
        }
    }

    @Test
    void whoHasNoPinYetIsSentToTheManager() {
        CashierChanged newcomer =
                new CashierChanged(SampleShop.WATI, "Wati", true, "", Set.of(Permission.RETURN));
        assertEquals(Optional.of(LoginRefusal.NO_PIN_YET), pins.refusal(newcomer, "1357"));
    }

    private static CashierChanged joko(CashierLogin login) {
        return login.cashiers().stream()
                .filter(it -> it.id().equals(SampleShop.JOKO))
                .findFirst()
                .orElseThrow();
    }
}
