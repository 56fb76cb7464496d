package id.gerai.server.problem;

import io.micronaut.http.HttpStatus;

/**
 * A rule that said no. Implemented by one enum for each feature; its sentence for people stands in
 * {@code messages.properties} under {@code <enum>.<constant>} and ends with what to do.
 */
public interface Refusal {
    /** The constant's name; never renamed, because callers see it. */
    String name();

    /** How HTTP puts it. */
    HttpStatus status();
}
