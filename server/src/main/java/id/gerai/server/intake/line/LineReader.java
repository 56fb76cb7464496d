package id.gerai.server.intake.line;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.EventHash;
import id.gerai.server.intake.line.Line.Read;
import id.gerai.server.intake.line.Line.Reading;
import id.gerai.server.intake.line.Line.Unreadable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts the body of a push into lines and reads each for itself. */
public final class LineReader {
    /** Longer than any event; what is longer is kept without being taken apart in memory. */
    static final int LINE_BYTES_MAX = 1024 * 1024;

    private LineReader() {}

    /** How many lines there are, before any is read. */
    public static int count(byte[] body) {
        int lines = 0;
        for (int i = 0; i < body.length; i++) {
            if (body[i] == '\n' || i == body.length - 1) {
                lines++;
            }
        }
        return lines;
    }

    /** One for each line; nothing of the body makes it fail. */
    public static List<Line> read(byte[] body) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            boolean ends = i == body.length ? start < i : body[i] == '\n';
            if (ends) {
                lines.add(line(Arrays.copyOfRange(body, start, i)));
                start = i + 1;
            }
        }
        return lines;
    }

    /** One line, as it was cut before. */
    public static Line whole(byte[] content) {
        return line(content);
    }

    private static Line line(byte[] content) {
        return new Line(content, EventHash.of(content), reading(content));
    }

    private static Reading reading(byte[] content) {
        if (content.length > LINE_BYTES_MAX) {
            return unreadable("is longer than %d bytes".formatted(LINE_BYTES_MAX), content);
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            Map<String, Object> fields = JSON.std.mapFrom(text);
            if (!isStorable(fields)) {
                return unreadable("holds a character that cannot be stored", content);
            }
            Event event = EventForm.read(fields);
            return EventLimits.complaint(event)
                    .<Reading>map(why -> unreadable(why, content))
                    .orElseGet(() -> new Read(event, versionOf(fields), text));
        } catch (CharacterCodingException e) {
            return unreadable("is not UTF-8", content);
        } catch (IOException e) {
            return unreadable("is not JSON", content);
        } catch (IllegalArgumentException | ArithmeticException e) {
            return unreadable(e.getMessage(), content);
        }
    }

    private static Unreadable unreadable(String why, byte[] content) {
        return new Unreadable(why, LineMarks.of(content));
    }

    /** A whole number, or the event would not have been read. */
    private static long versionOf(Map<String, Object> fields) {
        return ((Number) fields.get("version")).longValue();
    }

    /** PostgreSQL keeps no character 0 and no half of a surrogate pair, which JSON can escape. */
    private static boolean isStorable(Object value) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().allMatch(LineReader::isStorable);
            case List<?> list -> list.stream().allMatch(LineReader::isStorable);
            case String text ->
                    text.indexOf('\0') < 0
                            && text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
            case null, default -> true;
        };
    }
}
