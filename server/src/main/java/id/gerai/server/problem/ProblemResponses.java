package id.gerai.server.problem;

import id.gerai.server.problem.Problem.Fault;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;

import jakarta.inject.Singleton;

import java.util.List;

/** Turns every error that the framework answers into a problem document. */
@Primary
@Singleton
final class ProblemResponses implements ErrorResponseProcessor<Problem> {

    @Override
    public MutableHttpResponse<Problem> processResponse(
            ErrorContext context, MutableHttpResponse<?> response) {
        List<Fault> faults =
                context.getErrors().stream()
                        .filter(error -> error.getPath().isPresent())
                        .map(ProblemResponses::fault)
                        .toList();
        boolean ours = response.status().getCode() < 500 && !faults.isEmpty();
        Problem problem =
                ours ? Problem.of(response.status(), faults) : Problem.of(response.status());
        return problem.in(response);
    }

    private static Fault fault(Error error) {
        return new Fault(error.getPath().orElseThrow(), error.getMessage());
    }
}
