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
import jakarta.validation.Path;

import java.util.Comparator;
import java.util.List;

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
        Place place = new Place();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                place.item(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                place.field(node.getName());
            }
        }
        return place.toString();
    }
}
