package id.gerai.server.problem;

import id.gerai.server.problem.Problem.Fault;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Fields that say what they must not; all of them are named at once. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class InvalidInputHandler
        implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException invalid) {
        List<Fault> faults =
                invalid.getConstraintViolations().stream()
                        .map(violation -> new Fault(place(violation), violation.getMessage()))
                        .sorted(Comparator.comparing(Fault::place))
                        .toList();
        return Problem.of(HttpStatus.BAD_REQUEST, faults).response();
    }

    /** The path within the request, in the spelling of the wire. */
    private static String place(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == ElementKind.PROPERTY)
                .map(node -> snakeCase(node.toString()))
                .collect(Collectors.joining("."));
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(java.util.Locale.ROOT);
    }
}
