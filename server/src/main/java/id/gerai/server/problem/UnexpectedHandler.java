package id.gerai.server.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** A fault or a bug: logged here, once; the caller is told nothing internal. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);
    private static final String RETRY_AFTER_SECONDS = "5";

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        if (isDatabaseAway(failure)) {
            LOG.warn("{} {}: no database", request.getMethod(), request.getPath(), failure);
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE)
                    .response()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR).response();
    }

    /** No connection to be had, or the one at hand broke (SQLSTATE classes 08 and 57). */
    private static boolean isDatabaseAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().matches("(08|57).*")) {
                return true;
            }
        }
        return false;
    }
}
