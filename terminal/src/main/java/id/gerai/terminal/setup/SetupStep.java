package id.gerai.terminal.setup;

/** One screen of setting up the devices, in their order. */
public enum SetupStep {
    /** Which printer, on which paper. */
    PRINTER,
    /** Did the test come out? */
    PRINTED,
    DRAWER,
    SCANNER,
    SCALE,
    DISPLAY,
    READY;

    SetupStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** Back over the test print, which only follows a choice. */
    SetupStep back() {
        return this == DRAWER ? PRINTER : values()[Math.max(ordinal() - 1, 0)];
    }
}
