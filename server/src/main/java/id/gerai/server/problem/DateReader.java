package id.gerai.server.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.InvalidFormatException;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/**
 * Reads dates of JSON bodies as {@code 2026-11-22} and in no other way. Left to itself the reader
 * takes a number for days since 1970: {@code 20260501} would be a day in the year 57441.
 */
final class DateReader implements Deserializer<LocalDate> {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    @Override
    public LocalDate deserialize(
            Decoder decoder, DecoderContext context, Argument<? super LocalDate> type)
            throws IOException {
        JsonNode node = decoder.decodeNode();
        Object value = node.getValue();
        if (!(value instanceof String text) || !DATE.matcher(text).matches()) {
            throw new InvalidFormatException("Not a date", null, value);
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidFormatException("Not a day of the calendar", e, value);
        }
    }
}
