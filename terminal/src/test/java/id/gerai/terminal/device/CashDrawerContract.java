package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import id.gerai.terminal.device.CashDrawer.Opening;

import org.junit.jupiter.api.Test;

/** What every cash drawer must do, whoever made it, and where there is none. */
abstract class CashDrawerContract {

    /** The drawer under test, shut. */
    abstract CashDrawer drawer();

    /** True where there is a drawer to open. */
    abstract boolean exists();

    /** True where it says whether it is open. */
    abstract boolean tells();

    /** Pushes it in, as a hand would. */
    abstract void shut();

    /** Makes it stick, or no longer. */
    abstract void stick(boolean stuck);

    @Test
    void saysHowItStands() {
        isNow(exists() ? DrawerState.CLOSED : DrawerState.MISSING);
    }

    @Test
    void opensAndTellsBothWaysOrSaysThatTheKeyIsNeeded() {
        isNow(exists() ? DrawerState.CLOSED : DrawerState.MISSING);
        Opening opening = drawer().open();
        if (!exists()) {
            assertEquals(Opening.USE_KEY, opening);
            assertEquals(DrawerState.MISSING, drawer().state());
            return;
        }
        assertEquals(tells() ? Opening.OPENED : Opening.NOT_CONFIRMED, opening);
        if (tells()) {
            isNow(DrawerState.OPEN);
            shut();
            isNow(DrawerState.CLOSED);
        }
    }

    @Test
    void oneThatSticksNeedsTheKeyAndWorksAgainOnceFreed() {
        isNow(exists() ? DrawerState.CLOSED : DrawerState.MISSING);
        stick(true);
        if (!tells()) {
            assertEquals(exists() ? Opening.NOT_CONFIRMED : Opening.USE_KEY, drawer().open());
            assertNotEquals(DrawerState.STUCK, drawer().state(), "nobody can know");
            return;
        }
        assertEquals(Opening.USE_KEY, drawer().open());
        isNow(DrawerState.STUCK);
        stick(false);
        assertEquals(Opening.OPENED, drawer().open());
        isNow(DrawerState.OPEN);
    }

    @Test
    void canBeClosedTwice() {
        drawer().close();
        drawer().close();
    }

    final void isNow(DrawerState state) {
        Fast.await(state.name(), () -> drawer().state() == state);
    }
}
