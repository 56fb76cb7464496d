package id.gerai.ledger.parcel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a parcel, which every signature in it covers.
 *
 * @param subject of events: the terminal that sends them; of a snapshot: the outlet it is for
 * @param parcel this file's own id, so that frames of two files are never mixed
 */
public record ParcelHead(Kind kind, UUID cooperative, UUID subject, UUID parcel) {
    /** The version of the form that is written. */
    static final int VERSION = 1;

    private static final String MAGIC = "GERAI-PARCEL";
    private static final Pattern FORM =
            Pattern.compile(
                    MAGIC
                            + " "
                            + VERSION
                            + " (EVENTS|SNAPSHOT) ([0-9a-f-]{36}) ([0-9a-f-]{36})"
                            + " ([0-9a-f-]{36})");

    /** What a parcel holds. */
    public enum Kind {
        /** Event lines of one till, in the order of their sequence; signed by the till. */
        EVENTS,
        /** Changes as the feed tells them, all of them; signed by the server. */
        SNAPSHOT
    }

    /** The text of the first line, without its end. */
    String line() {
        return String.join(
                " ",
                MAGIC,
                Integer.toString(VERSION),
                kind.name(),
                cooperative.toString(),
                subject.toString(),
                parcel.toString());
    }

    /** The head that a line is; empty where it is none. */
    static Optional<ParcelHead> read(String line) {
        Matcher form = FORM.matcher(line);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new ParcelHead(
                            Kind.valueOf(form.group(1)),
                            UUID.fromString(form.group(2)),
                            UUID.fromString(form.group(3)),
                            UUID.fromString(form.group(4))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is signed for a frame. */
    byte[] signedFrame(long number, long lines, long bytes, String payloadHash) {
        return "%s\nFRAME %d %d %d %s"
                .formatted(line(), number, lines, bytes, payloadHash)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What is signed for the end: nothing can be left out behind the last frame. */
    byte[] signedEnd(long frames) {
        return (line() + "\nEND " + frames).getBytes(StandardCharsets.UTF_8);
    }
}
