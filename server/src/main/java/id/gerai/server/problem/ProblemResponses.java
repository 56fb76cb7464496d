package id.gerai.server.problem;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

/**
 * Turns every error that the framework answers into a problem document. Its own sentences are
 * English and name classes: they are not passed on.
 */
@Primary
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        Problem problem =
                context.getRootCause()
                        .flatMap(UnreadableInput::of)
                        .map(Problem::unreadable)
                        .orElseGet(() -> Problem.of(response.status()));
        return problem.in(response.status(problem.status()));
    }
}
