package id.gerai.terminal.device.setup;

import java.util.Optional;

/**
 * JavaPOS names of the devices. A name that JavaPOS does not know means that there is none.
 *
 * @param scanner empty where scans come through the keyboard, and no other scanner is missed
 * @param scale empty where this till has no scale, and none is missed
 * @param display empty where the customer sees nothing, and nothing is missed
 */
public record DeviceNames(
        String printer,
        String drawer,
        Optional<String> scanner,
        Optional<String> scale,
        Optional<String> display) {}
