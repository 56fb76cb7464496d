package id.gerai.terminal.device.setup;

import id.gerai.terminal.device.service.ScanSource;

import java.util.Optional;

/**
 * JavaPOS names of the devices. A name that JavaPOS does not know means that there is none.
 *
 * @param scanner empty where there is none, and none is missed
 * @param scale empty where this till has no scale, and none is missed
 * @param display empty where the customer sees nothing, and nothing is missed
 * @param typed takes what a scanner types like a keyboard, where that is the scanner; empty where
 *     such scans have no device of their own
 */
public record DeviceNames(
        String printer,
        String drawer,
        Optional<String> scanner,
        Optional<String> scale,
        Optional<String> display,
        Optional<ScanSource> typed) {}
