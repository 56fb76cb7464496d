package id.gerai.server.intake.line;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What can be told of a line that is no event: enough to know its place in the chain, so that it
 * does not hold up those behind it.
 *
 * @param previous the hash of the event before, if it names one
 */
public record LineMarks(
        Optional<UUID> id,
        Optional<UUID> cooperative,
        Optional<UUID> terminal,
        Optional<Long> sequence,
        Optional<String> previous) {
    private static final Logger LOG = LoggerFactory.getLogger(LineMarks.class);
    private static final JsonFactory JSON = new JsonFactory();
    private static final String HASH = "[0-9a-f]{64}";
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String NUMBER = "[1-9][0-9]{0,17}";
    private static final int TEXT_LENGTH_MAX = 100;

    /** Reads as far as the line makes sense, and never holds more than a field of it. */
    static LineMarks of(byte[] content) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = JSON.createParser(content)) {
            read(parser, fields);
        } catch (IOException e) {
            LOG.debug("A line makes no sense from some place on", e);
        }
        return new LineMarks(
                text(fields, "id", ID).map(UUID::fromString),
                text(fields, "cooperative", ID).map(UUID::fromString),
                text(fields, "terminal", ID).map(UUID::fromString),
                text(fields, "sequence", NUMBER).map(Long::valueOf),
                text(fields, "previous", HASH));
    }

    private static void read(JsonParser parser, Map<String, String> fields) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            boolean isShort = value.isScalarValue() && parser.getTextLength() <= TEXT_LENGTH_MAX;
            if (isShort) {
                fields.putIfAbsent(name, parser.getText());
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Optional<String> text(Map<String, String> fields, String name, String form) {
        return Optional.ofNullable(fields.get(name)).filter(it -> it.matches(form));
    }
}
