package id.gerai.ledger.fields;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Builds the plain fields that {@link Fields} reads, in the order they are put. */
public final class FieldsWriter {
    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A text, whole number or flag; ids, dates and constants as their text. */
    public FieldsWriter put(String name, Object value) {
        boolean plain =
                value instanceof Long || value instanceof Integer || value instanceof Boolean;
        boolean nested = value instanceof Map || value instanceof List;
        values.put(name, plain || nested ? value : value.toString());
        return this;
    }

    /** The value, or nothing at all. */
    public <T> FieldsWriter put(String name, Optional<T> value, Function<T, Object> form) {
        value.ifPresent(present -> put(name, form.apply(present)));
        return this;
    }

    public Map<String, Object> toMap() {
        return values;
    }
}
