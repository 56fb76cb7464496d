package id.gerai.terminal.device.paper;

import java.util.List;
import java.util.stream.Collectors;

/** Something that a printer puts on its paper, or does. */
public sealed interface Mark {

    /** Text of one style. */
    record Run(String text, boolean bold, boolean large) {}

    /** A line of text. */
    record Row(List<Run> runs, boolean centred) implements Mark {
        public Row {
            runs = List.copyOf(runs);
        }

        /** Its characters, without style. */
        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }

        boolean large() {
            return runs.stream().anyMatch(Run::large);
        }
    }

    /** A Code 128 barcode. */
    record Bars(String content, int moduleDots, int heightDots, boolean centred) implements Mark {}

    /** A QR code. */
    record Qr(String content, int moduleDots, boolean centred) implements Mark {}

    /** Empty paper, in lines. */
    record Feed(int lines) implements Mark {}

    /** The knife. */
    record Cut() implements Mark {}

    /** The drawer in the printer's socket is told to open. */
    record Pulse() implements Mark {}

    /** A command this reader does not know, in hexadecimal. */
    record Unknown(String command) implements Mark {}
}
