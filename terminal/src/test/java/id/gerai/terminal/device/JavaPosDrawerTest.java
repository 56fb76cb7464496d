package id.gerai.terminal.device;

import id.gerai.terminal.device.javapos.JavaPosDrawer;
import id.gerai.terminal.device.service.SimulatedDevices;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;

import java.util.Optional;

/** The contract through the standard control. */
class JavaPosDrawerTest {
    private static int made;

    /** Over our simulated service. */
    @Nested
    class Simulated extends CashDrawerContract {
        private final SimulatedDevices devices =
                SimulatedDevices.register("Drawers" + made++, Optional.empty());
        private final CashDrawer drawer = new JavaPosDrawer(devices.drawerName());

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
        private final CashDrawer drawer = new JavaPosDrawer("none");

        @Override
        CashDrawer drawer() {
            return drawer;
        }

        @Override
        boolean exists() {
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
