package id.gerai.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.terminal.device.CashDrawer.Opening;
import id.gerai.terminal.device.javapos.JavaPosDrawer;
import id.gerai.terminal.device.service.SimulatedDevices;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;

/** The contract through the standard control. */
class CashDrawerTest {
    private static final Duration LEFT_OPEN_AFTER = Duration.ofMillis(1_500);
    private static int made;

    /** In the socket of a simulated printer, with a switch. */
    @Nested
    class WithASwitch extends Simulated {
        WithASwitch() {
            super(true);
        }

        @Test
        void aWeakMagnetGetsASecondPulse() {
            devices.drawer().missPulses(1);
            assertEquals(Opening.OPENED, drawer().open());
        }

        @Test
        void oneThatStandsOpenForTooLongSaysSo() {
            assertEquals(Opening.OPENED, drawer().open());
            isNow(DrawerState.LEFT_OPEN);
            assertTrue(drawer().openFor().compareTo(LEFT_OPEN_AFTER) >= 0);
            shut();
            isNow(DrawerState.CLOSED);
            assertEquals(Duration.ZERO, drawer().openFor());
        }

        @Test
        void opensWhileThePrinterHasNoPaper() {
            devices.printer().leavePaperFor(0);
            assertEquals(Opening.OPENED, drawer().open());
        }
    }

    /** In the socket of a simulated printer, with no switch. */
    @Nested
    class WithoutASwitch extends Simulated {
        WithoutASwitch() {
            super(false);
        }
    }

    /** Over our service. */
    abstract static class Simulated extends CashDrawerContract {
        final SimulatedDevices devices =
                SimulatedDevices.register("Drawers" + made++, Optional.empty());
        private final boolean tells;
        private final CashDrawer drawer;

        Simulated(boolean tells) {
            this.tells = tells;
            devices.drawerTells(tells);
            drawer = new JavaPosDrawer(devices.drawerName(), Fast.RHYTHM, LEFT_OPEN_AFTER);
        }

        @AfterEach
        void close() {
            drawer.close();
        }

        @Override
        CashDrawer drawer() {
            return drawer;
        }

        @Override
        boolean exists() {
            return true;
        }

        @Override
        boolean tells() {
            return tells;
        }

        @Override
        void shut() {
            devices.drawer().shut();
        }

        @Override
        void stick(boolean stuck) {
            devices.drawer().setStuck(stuck);
        }
    }

    /** Over a name that JavaPOS does not know. */
    @Nested
    class None extends CashDrawerContract {
        private final CashDrawer drawer = new JavaPosDrawer("none", Fast.RHYTHM, LEFT_OPEN_AFTER);

        @AfterEach
        void close() {
            drawer.close();
        }

        @Override
        CashDrawer drawer() {
            return drawer;
        }

        @Override
        boolean exists() {
            return false;
        }

        @Override
        boolean tells() {
            return false;
        }

        @Override
        void shut() {
            // There is nothing to push in.
        }

        @Override
        void stick(boolean stuck) {
            // There is nothing that could stick.
        }
    }
}
