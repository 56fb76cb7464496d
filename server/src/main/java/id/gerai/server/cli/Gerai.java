package id.gerai.server.cli;

import id.gerai.server.demo.DemoCommand;
import id.gerai.server.problem.RefusedException;

import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code gerai}. */
@Command(
        name = "gerai",
        description = "Kasir dan buku anggota koperasi desa.",
        mixinStandardHelpOptions = true,
        version = "Gerai 0.1.0",
        synopsisSubcommandLabel = "PERINTAH",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            DepreciateCommand.class,
            AccrueTaxCommand.class,
            PostRecurringCommand.class,
            LockMonthCommand.class,
            CloseYearCommand.class,
            ReopenYearCommand.class,
            ShuCommand.class,
            StatementsCommand.class,
            CheckCommand.class,
            OverseerCommand.class,
            DemoCommand.class,
        })
public final class Gerai {
    private Gerai() {}

    /** Runs the command that the arguments name, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** All commands, ready to execute. */
    static CommandLine commandLine() {
        return new CommandLine(new Gerai())
                .setExecutionExceptionHandler((e, command, _) -> report(e, command))
                .setUsageHelpAutoWidth(true);
    }

    /** One sentence for the operator; the rest belongs in the log. */
    private static int report(Exception e, CommandLine command) {
        switch (e) {
            case RefusedException refused -> {
                command.getErr().println(refused.sentence());
                return CommandLine.ExitCode.USAGE;
            }
            default -> {
                // Only now: the first logger made fixes where the log goes, which options decide.
                LoggerFactory.getLogger(Gerai.class)
                        .error("The command {} failed", command.getCommandName(), e);
                command.getErr().println(Failures.sentence(e));
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
    }
}
