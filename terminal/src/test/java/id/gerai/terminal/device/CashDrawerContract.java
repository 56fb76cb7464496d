package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/** What every cash drawer must do, whoever made it, and where there is none. */
abstract class CashDrawerContract {

    /** The drawer under test, shut. */
    abstract CashDrawer drawer();

    /** True where there is a drawer to open. */
    abstract boolean exists();

    /** Pushes it in, as a hand would. */
    abstract void shut();

    /** Makes it stick, or no longer. */
    abstract void stick(boolean stuck);

    @Test
    void saysAtOnceHowItStands() {
        assertEquals(exists() ? DrawerState.CLOSED : DrawerState.MISSING, drawer().state());
    }

    @Test
    void opensAndTellsBothWaysOrSaysThatItDidNot() throws DeviceException {
        AtomicInteger told = new AtomicInteger();
        drawer().changed().listen(told::incrementAndGet);
        if (!exists()) {
            assertThrows(DeviceException.class, drawer()::open);
            assertEquals(DrawerState.MISSING, drawer().state());
            return;
        }
        drawer().open();
        assertEquals(DrawerState.OPEN, drawer().state());
        shut();
        assertEquals(DrawerState.CLOSED, drawer().state());
        assertTrue(told.get() >= 2, "told " + told);
    }

    @Test
    void oneThatSticksIsAFaultAndWorksAgainOnceFreed() throws DeviceException {
        stick(true);
        assertThrows(DeviceException.class, drawer()::open);
        assertEquals(DrawerState.MISSING, drawer().state());
        stick(false);
        if (exists()) {
            drawer().open();
            assertEquals(DrawerState.OPEN, drawer().state());
        }
    }

    @Test
    void canBeClosedTwice() {
        drawer().close();
        drawer().close();
    }
}
