package id.gerai.server.intake;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.EventForm;
import id.gerai.ledger.event.EventHash;
import id.gerai.server.intake.Line.Read;
import id.gerai.server.intake.Line.Reading;
import id.gerai.server.intake.Line.Unreadable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Cuts the body of a push into lines and reads each for itself. */
final class LineReader {
    private LineReader() {}

    static List<Line> read(byte[] body) {
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

    private static Line line(byte[] content) {
        return new Line(content, EventHash.of(content), reading(content));
    }

    private static Reading reading(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            Map<String, Object> fields = JSON.std.mapFrom(text);
            if (!isStorable(fields)) {
                return new Unreadable("holds a character that cannot be stored");
            }
            Event event = EventForm.read(fields);
            return EventLimits.complaint(event)
                    .<Reading>map(Unreadable::new)
                    .orElseGet(() -> new Read(event, versionOf(fields), text));
        } catch (CharacterCodingException e) {
            return new Unreadable("is not UTF-8");
        } catch (IOException e) {
            return new Unreadable("is not JSON");
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Unreadable(e.getMessage());
        }
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
