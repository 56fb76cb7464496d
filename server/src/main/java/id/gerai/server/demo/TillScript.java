package id.gerai.server.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Writes what one cashier does at one till, in the words that {@code gerai-terminal play} reads.
 */
final class TillScript {
    private final Writer writer;
    private final ZoneId zone;

    TillScript(Writer writer, ZoneId zone) {
        this.writer = writer;
        this.zone = zone;
    }

    TillScript at(LocalDateTime time) {
        return say(
                "at "
                        + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                time.withNano(0).atZone(zone)));
    }

    TillScript say(String act) {
        try {
            writer.write(act);
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }
}
