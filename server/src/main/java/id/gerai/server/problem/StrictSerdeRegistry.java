package id.gerai.server.problem;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.Deserializer;
import io.micronaut.serde.SerdeIntrospections;
import io.micronaut.serde.config.DeserializationConfiguration;
import io.micronaut.serde.config.SerdeConfiguration;
import io.micronaut.serde.config.SerializationConfiguration;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.support.DefaultSerdeRegistry;

import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.util.Map;

/**
 * Gives every body, at any depth, the strict readers of whole numbers and dates. A bean of each
 * reader would not do: beans are found for {@code Long}, the components of records are {@code
 * long}.
 */
@Singleton
@Replaces(DefaultSerdeRegistry.class)
final class StrictSerdeRegistry extends DefaultSerdeRegistry {
    private static final WholeNumberReader<Long> LONG = WholeNumberReader.ofLong();
    private static final WholeNumberReader<Integer> INTEGER = WholeNumberReader.ofInteger();
    private static final Map<Class<?>, Deserializer<?>> STRICT =
            Map.of(
                    long.class, LONG,
                    Long.class, LONG,
                    int.class, INTEGER,
                    Integer.class, INTEGER,
                    LocalDate.class, new DateReader());

    StrictSerdeRegistry(
            BeanContext context,
            SerdeIntrospections introspections,
            ConversionService conversion,
            SerdeConfiguration serde,
            SerializationConfiguration serialization,
            DeserializationConfiguration deserialization) {
        super(context, introspections, conversion, serde, serialization, deserialization);
    }

    @Override
    @SuppressWarnings("unchecked") // the map holds for each type the reader of that type
    public <T> Deserializer<? extends T> findDeserializer(Argument<? extends T> type)
            throws SerdeException {
        Deserializer<?> strict = STRICT.get(type.getType());
        return strict == null ? super.findDeserializer(type) : (Deserializer<? extends T>) strict;
    }
}
