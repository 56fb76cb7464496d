package id.gerai.terminal.device.display;

import java.util.List;

/** What the customer sees. Sums and quantities are texts as on the till's own screen. */
public sealed interface CustomerScreen {

    /** Nobody is being served. */
    record Welcome(String outlet) implements CustomerScreen {}

    /** A line of the ticket. */
    record Line(String name, String quantity, String amount) {}

    /** Goods are being rung up; the newest line is the last. */
    record Ringing(List<Line> lines, String total) implements CustomerScreen {
        public Ringing {
            lines = List.copyOf(lines);
        }
    }

    /**
     * To be paid by QRIS.
     *
     * @param payload of the QR code; empty where the outlet shows a printed one
     */
    record Qris(String payload, String amount) implements CustomerScreen {}

    /** Paid in cash. */
    record Change(String total, String paid, String change) implements CustomerScreen {}

    /** Paid, and nothing to give back. */
    record Thanks(String total) implements CustomerScreen {}
}
