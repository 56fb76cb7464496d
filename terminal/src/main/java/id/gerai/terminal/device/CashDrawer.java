package id.gerai.terminal.device;

import java.time.Duration;

/** Opens for cash. */
public interface CashDrawer extends Device {

    /** How an attempt to open it ended. */
    enum Opening {
        OPENED,
        /** Told to, but it cannot say whether it did. */
        NOT_CONFIRMED,
        /** It did not open, or there is none: the cashier uses the key. */
        USE_KEY
    }

    /** Opens it, with a second try where it says that it stayed shut. Takes up to two seconds. */
    Opening open();

    DrawerState state();

    /** How long it has been open; zero where it is not, or cannot tell. */
    Duration openFor();
}
