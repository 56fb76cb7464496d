package id.gerai.server.cli;

import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gerai migrate}: brings the database to this version and stops. */
@Command(
        name = "migrate",
        description = "Menyiapkan atau memperbarui susunan basis data.",
        mixinStandardHelpOptions = true)
final class MigrateCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Application application = Application.start(options.settings())) {
            spec.commandLine()
                    .getOut()
                    .println(Texts.get("migrate.done", application.migrationsExecuted()));
            return 0;
        }
    }
}
