package id.gerai.server.console;

import id.gerai.server.boot.Settings;
import id.gerai.server.postgres.DatabaseAccess;
import id.gerai.server.postgres.DatabaseAccess.Login;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.Optional;

/** The options of every command that works on an installation. A mixin. */
public final class InstallationOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:GERAI_DATA:-${sys:user.home}/.gerai}",
            description = "Folder data (GERAI_DATA); bawaan ~/.gerai.")
    private Path dataDirectory;

    @Option(
            names = "--jdbc-url",
            paramLabel = "URL",
            defaultValue = "${env:GERAI_JDBC_URL:-${sys:gerai.jdbc.url:-}}",
            description =
                    "Alamat PostgreSQL sendiri (GERAI_JDBC_URL); tanpa ini Gerai memakai PostgreSQL"
                            + " bawaannya. Nama dan sandinya lewat GERAI_JDBC_USER dan"
                            + " GERAI_JDBC_PASSWORD; pemilik skema, bila berbeda, lewat"
                            + " GERAI_OWNER_USER dan GERAI_OWNER_PASSWORD.")
    private String jdbcUrl;

    /** The settings of a command that does not answer HTTP. */
    public Settings settings() {
        return settings(0);
    }

    /** The settings of a command that answers HTTP on a port. */
    public Settings settings(int port) {
        System.setProperty("gerai.log", dataDirectory.resolve("log").toString());
        return new Settings(dataDirectory, port, external());
    }

    private Optional<DatabaseAccess> external() {
        if (jdbcUrl.isBlank()) {
            return Optional.empty();
        }
        Login application = login("JDBC", new Login("gerai_app", ""));
        return Optional.of(new DatabaseAccess(jdbcUrl, application, login("OWNER", application)));
    }

    /** From the environment or system properties only: a command line is seen by everybody. */
    private static Login login(String kind, Login otherwise) {
        return new Login(
                setting(kind + "_USER", otherwise.user()),
                setting(kind + "_PASSWORD", otherwise.password()));
    }

    private static String setting(String name, String otherwise) {
        String property = "gerai." + name.toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        return Optional.ofNullable(System.getenv("GERAI_" + name))
                .or(() -> Optional.ofNullable(System.getProperty(property)))
                .orElse(otherwise);
    }
}
