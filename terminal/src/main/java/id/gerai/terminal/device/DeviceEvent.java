package id.gerai.terminal.device;

import java.time.Instant;

/**
 * Something that happened to a device.
 *
 * @param detail a code, a state, a barcode or a weight; may be empty
 */
public record DeviceEvent(Instant at, Kind kind, String detail) {

    /** What happened. */
    public enum Kind {
        CONNECTED,
        /** A connection was tried or lost; the detail is the JavaPOS code. */
        NOT_CONNECTED,
        /** It stands otherwise; the detail is the state. */
        STATE,
        PRINTED,
        /** Output failed; the detail is the JavaPOS code. */
        NOT_PRINTED,
        OPENED,
        NOT_OPENED,
        SCANNED,
        WEIGHED,
        SHOWN
    }
}
