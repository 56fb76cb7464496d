package id.gerai.server.cli;

import id.gerai.server.postgres.DatabaseAccess;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A command as an operator runs it, on a test's database.
 *
 * @param exitCode 0, 1 or 2
 */
public record CommandRun(int exitCode, String out, String err) {

    /** Runs it to its end. */
    public static CommandRun of(DatabaseAccess database, Path data, String... arguments) {
        System.setProperty("gerai.jdbc.user", database.application().user());
        System.setProperty("gerai.jdbc.password", database.application().password());
        System.setProperty("gerai.owner.user", database.owner().user());
        System.setProperty("gerai.owner.password", database.owner().password());
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data=" + data);
        all.add("--jdbc-url=" + database.url());
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine commandLine =
                Gerai.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = commandLine.execute(all.toArray(String[]::new));
        return new CommandRun(exitCode, out.toString(), err.toString());
    }
}
