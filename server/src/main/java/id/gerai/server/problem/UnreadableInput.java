package id.gerai.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.gerai.server.problem.Problem.Fault;

import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.Body;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.serde.exceptions.InvalidFormatException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Says of a request that could not be read which field or parameter it is and what belongs there;
 * of the framework's own sentences, which name classes, nothing is passed on.
 */
final class UnreadableInput {
    private UnreadableInput() {}

    /** What is wrong; empty where the failure is not about what was sent. */
    static Optional<Fault> of(Throwable failure) {
        return switch (failure) {
            case UnsatisfiedRouteException missing -> Optional.of(missing(missing.getArgument()));
            case ConversionErrorException unreadable ->
                    Optional.of(unreadable(unreadable.getArgument(), unreadable));
            case JsonSyntaxException broken -> Optional.of(noJson());
            default -> Optional.empty();
        };
    }

    private static Fault missing(Argument<?> argument) {
        return isBody(argument)
                ? new Fault("", Texts.get("unreadable.body"))
                : new Fault(name(argument), Texts.get("unreadable.missing"));
    }

    private static Fault noJson() {
        return new Fault("", Texts.get("unreadable.json"));
    }

    private static Fault unreadable(Argument<?> argument, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerdeException field && !field.getPath().isEmpty()) {
                Class<?> type = field.getPath().getFirst().getArgument().getType();
                return new Fault(Place.of(field).toString(), expected(type, field));
            }
            if (cause instanceof JsonProcessingException || cause instanceof JsonSyntaxException) {
                return noJson();
            }
        }
        return isBody(argument)
                ? noJson()
                : new Fault(name(argument), expected(argument.getType(), failure));
    }

    private static boolean isBody(Argument<?> argument) {
        return argument.getAnnotationMetadata().hasAnnotation(Body.class);
    }

    /** As the caller spells it. */
    private static String name(Argument<?> argument) {
        return argument.getAnnotationMetadata()
                .stringValue(Bindable.class)
                .filter(it -> !it.isEmpty())
                .orElse(argument.getName());
    }

    private static String expected(Class<?> type, Throwable failure) {
        if (type.isEnum()) {
            return Texts.get(
                    "unreadable.choice",
                    Arrays.stream(type.getEnumConstants())
                            .map(it -> ((Enum<?>) it).name())
                            .collect(Collectors.joining(", ")));
        }
        if (isWhole(type)) {
            return Texts.get(isTooLarge(failure) ? "unreadable.large" : "unreadable.whole");
        }
        if (type == LocalDate.class) {
            return Texts.get("unreadable.date");
        }
        if (type == UUID.class) {
            return Texts.get("unreadable.id");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Texts.get("unreadable.truth");
        }
        return Texts.get(type == String.class ? "unreadable.text" : "unreadable.shape");
    }

    private static boolean isWhole(Class<?> type) {
        return type == long.class
                || type == Long.class
                || type == int.class
                || type == Integer.class;
    }

    private static boolean isTooLarge(Throwable failure) {
        return failure instanceof InvalidFormatException field
                && (field.getOriginalValue() instanceof BigInteger
                        || field.getOriginalValue() instanceof Long);
    }
}
