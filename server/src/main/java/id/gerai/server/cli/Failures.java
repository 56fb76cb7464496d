package id.gerai.server.cli;

import id.gerai.server.postgres.PostgresException;
import id.gerai.server.problem.Texts;

import org.flywaydb.core.api.FlywayException;

import java.net.BindException;
import java.sql.SQLException;

/** What an operator is told when a command could not do its work. */
final class Failures {
    private Failures() {}

    /** One plain sentence: what failed and what to do. */
    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String key =
                    switch (cause) {
                        case PostgresException _ -> "failure.database_folder";
                        case BindException _ -> "failure.port";
                        case FlywayException _ -> "failure.migration";
                        case SQLException _ -> "failure.database";
                        default -> "";
                    };
            if (!key.isEmpty()) {
                return Texts.get(key, cause.getMessage());
            }
        }
        return Texts.get("failure.unknown", failure);
    }
}
