package id.gerai.server.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;

import jakarta.inject.Singleton;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.EOFException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.regex.Pattern;

/** A fault or a bug: logged here, once; the caller is told nothing internal. */
@Singleton
final class UnexpectedHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedHandler.class);

    /**
     * SQLSTATE of a connection that broke, of a server without means or in the middle of stopping
     * or starting, and of a transaction that others were in the way of once too often.
     */
    private static final Pattern PASSING = Pattern.compile("(08|53|57).*|40001|40P01");

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        if (isPassing(failure)) {
            LOG.warn("{} {}: the database cannot", request.getMethod(), request.getPath(), failure);
            return Later.response();
        }
        if (failure instanceof EOFException) {
            // A bad line; whoever it was sends it again.
            LOG.info("{} {}: hung up in the middle", request.getMethod(), request.getPath());
            return Problem.of(HttpStatus.BAD_REQUEST).response();
        }
        LOG.error("{} {} failed", request.getMethod(), request.getPath(), failure);
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR).response();
    }

    /** True where the same request may go well a little later. */
    private static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && PASSING.matcher(sql.getSQLState()).matches()) {
                return true;
            }
        }
        return false;
    }
}
