package id.gerai.terminal.window;

import id.gerai.terminal.setup.DeviceChoices;
import id.gerai.terminal.till.Till;
import id.gerai.terminal.till.TillOptions;

import java.util.Optional;

/** The devices beside a till, connected anew each time its screens are made. */
@FunctionalInterface
public interface Equipment {
    /** Connects to them, once the till is enrolled. The caller closes them. */
    Devices connect(Till till);

    /** To choose other devices by; empty where they are given. */
    default Optional<DeviceChoices> choices() {
        return Optional.empty();
    }

    /** Columns of the receipt paper: 32, 42 or 48. */
    default int columns() {
        return TillOptions.NARROW_PAPER_COLUMNS;
    }
}
