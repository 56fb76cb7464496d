package id.gerai.server.cli;

import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.closing.YearClosingService;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** {@code gerai reopen-year}: opens the year again that was closed last. */
@Command(
        name = "reopen-year",
        description = "Membuka lagi tahun buku yang terakhir ditutup.",
        mixinStandardHelpOptions = true)
final class ReopenYearCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "TAHUN", description = "Tahun buku.")
    private int year;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "ALASAN",
            description = "Mengapa dibuka lagi; tercatat dengan nama pelakunya.")
    private String reason;

    @Override
    public Integer call() {
        try (Application application = Application.start(options.settings())) {
            application
                    .get(YearClosingService.class)
                    .reopen(operator.user(application, Role.BOARD), year, reason);
            spec.commandLine().getOut().println(Texts.get("closing.reopened", year));
            return ExitCode.OK;
        }
    }
}
