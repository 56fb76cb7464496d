package id.gerai.ledger.fields;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Named values read from outside (a JSON object as plain maps, lists, texts and whole numbers),
 * taken out one by one with the type they must have. Fields nobody asks for are left alone: a newer
 * peer may send more.
 */
public final class Fields {
    private final Map<?, ?> values;
    private final String place;

    private Fields(Map<?, ?> values, String place) {
        this.values = values;
        this.place = place;
    }

    /** The fields of a whole document. */
    public static Fields of(Map<?, ?> values) {
        return new Fields(values, "");
    }

    public String text(String name) {
        Object value = required(name);
        if (value instanceof String text) {
            return text;
        }
        throw malformed(name, "must be a text");
    }

    public long whole(String name) {
        Object value = required(name);
        if (value instanceof Integer || value instanceof Long) {
            return ((Number) value).longValue();
        }
        throw malformed(name, "must be a whole number");
    }

    /** A whole number that fits an {@code int}. */
    public int small(String name) {
        return convert(name, () -> Math.toIntExact(whole(name)));
    }

    public boolean flag(String name) {
        Object value = required(name);
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw malformed(name, "must be true or false");
    }

    public Rupiah rupiah(String name) {
        return Rupiah.of(whole(name));
    }

    public Quantity quantity(String name) {
        return Quantity.ofThousandths(whole(name));
    }

    public UUID uuid(String name) {
        return convert(name, () -> UUID.fromString(text(name)));
    }

    public LocalDate date(String name) {
        return convert(name, () -> LocalDate.parse(text(name)));
    }

    public Instant instant(String name) {
        return convert(name, () -> Instant.parse(text(name)));
    }

    /** One of an enum's constants, by name. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return convert(name, () -> Enum.valueOf(type, text(name)));
    }

    /** A value built from fields, its own complaints told with the place. */
    public <T> T object(String name, Function<Fields, T> reader) {
        return read(required(name), path(name), reader);
    }

    /** As {@link #object}, empty where the field is missing or null. */
    public <T> Optional<T> optional(String name, Function<Fields, T> reader) {
        return has(name) ? Optional.of(object(name, reader)) : Optional.empty();
    }

    /** The value the getter takes, empty where the field is missing or null. */
    public <T> Optional<T> maybe(String name, Function<String, T> getter) {
        return has(name) ? Optional.of(getter.apply(name)) : Optional.empty();
    }

    /** A list of objects. */
    public <T> List<T> list(String name, Function<Fields, T> reader) {
        List<T> result = new ArrayList<>();
        for (Object element : elements(name)) {
            result.add(read(element, "%s[%d]".formatted(path(name), result.size()), reader));
        }
        return result;
    }

    /** As {@link #list}, empty where the field is missing or null. */
    public <T> List<T> listOrNone(String name, Function<Fields, T> reader) {
        return has(name) ? list(name, reader) : List.of();
    }

    /**
     * A list of whole numbers that fit an {@code int}; empty where the field is missing or null.
     */
    public List<Integer> smallsOrNone(String name) {
        List<Integer> result = new ArrayList<>();
        for (Object element : has(name) ? elements(name) : List.of()) {
            if (!(element instanceof Integer number)) {
                throw malformed(name, "must hold whole numbers only");
            }
            result.add(number);
        }
        return result;
    }

    /** A list of texts; empty where the field is missing or null. */
    public List<String> textsOrNone(String name) {
        return has(name) ? texts(name) : List.of();
    }

    /** A time of day on a date, of no particular zone. */
    public LocalDateTime localTime(String name) {
        return convert(name, () -> LocalDateTime.parse(text(name)));
    }

    /** A list of texts. */
    public List<String> texts(String name) {
        List<String> result = new ArrayList<>();
        for (Object element : elements(name)) {
            if (!(element instanceof String text)) {
                throw malformed(name, "must hold texts only");
            }
            result.add(text);
        }
        return result;
    }

    private List<?> elements(String name) {
        if (required(name) instanceof List<?> elements) {
            return elements;
        }
        throw malformed(name, "must be a list");
    }

    /** True where the field is there and not null. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw malformed(name, "is missing");
        }
        return value;
    }

    private <T> T convert(String name, java.util.function.Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (MalformedFieldsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedFieldsException(path(name), e);
        }
    }

    private static <T> T read(Object value, String path, Function<Fields, T> reader) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new MalformedFieldsException(path, "must be an object");
        }
        try {
            return reader.apply(new Fields(map, path));
        } catch (MalformedFieldsException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new MalformedFieldsException(path, e);
        }
    }

    private MalformedFieldsException malformed(String name, String expected) {
        return new MalformedFieldsException(path(name), expected);
    }

    private String path(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }
}
