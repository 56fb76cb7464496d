package id.gerai.server.problem;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.exceptions.InvalidFormatException;

import java.io.IOException;
import java.util.function.LongFunction;

/**
 * Reads whole numbers of JSON bodies, and only these. Left to itself the reader cuts fractions off
 * and takes numbers out of strings: {@code 250.000} as an Indonesian types it would be posted as
 * 250.
 *
 * @param <N> {@code Long} or {@code Integer}
 */
final class WholeNumberReader<N extends Number> implements Deserializer<N> {
    private final long min;
    private final long max;
    private final LongFunction<N> narrow;

    private WholeNumberReader(long min, long max, LongFunction<N> narrow) {
        this.min = min;
        this.max = max;
        this.narrow = narrow;
    }

    static WholeNumberReader<Long> ofLong() {
        return new WholeNumberReader<>(Long.MIN_VALUE, Long.MAX_VALUE, Long::valueOf);
    }

    static WholeNumberReader<Integer> ofInteger() {
        return new WholeNumberReader<>(
                Integer.MIN_VALUE, Integer.MAX_VALUE, it -> Integer.valueOf((int) it));
    }

    @Override
    public N deserialize(Decoder decoder, DecoderContext context, Argument<? super N> type)
            throws IOException {
        JsonNode node = decoder.decodeNode();
        Object value = node.getValue();
        boolean whole = value instanceof Integer || value instanceof Long;
        if (whole) {
            long number = node.getLongValue();
            if (number >= min && number <= max) {
                return narrow.apply(number);
            }
        }
        throw new InvalidFormatException("Not a whole number in range", null, value);
    }

    @Override
    public N getDefaultValue(DecoderContext context, Argument<? super N> type) {
        return type.isPrimitive() ? narrow.apply(0) : null;
    }
}
