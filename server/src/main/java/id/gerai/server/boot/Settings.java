package id.gerai.server.boot;

import id.gerai.server.postgres.DatabaseAccess;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an operator decides.
 *
 * @param dataDirectory where secrets and the embedded database live
 * @param port for HTTP; 0 for any that is free
 * @param external the database to use instead of the embedded one
 */
public record Settings(Path dataDirectory, int port, Optional<DatabaseAccess> external) {

    public Settings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }

    /** The folder of the embedded database. */
    Path databaseDirectory() {
        return dataDirectory.resolve("database");
    }

    /** A file that holds a secret of this installation. */
    public Path secretFile(String name) {
        return dataDirectory.resolve("secrets").resolve(name);
    }
}
