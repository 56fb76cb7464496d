package id.gerai.server.cli;

import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.closing.ClosingOutcome;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.ClosingOutcome.NotYet;
import id.gerai.server.closing.Obstacle;
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

import java.io.PrintWriter;
import java.util.concurrent.Callable;

/** {@code gerai close-year}: closes a book year, or lists what must be settled first. */
@Command(name = "close-year", description = "Menutup tahun buku.", mixinStandardHelpOptions = true)
final class CloseYearCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "TAHUN", description = "Tahun buku.")
    private int year;

    @Override
    public Integer call() {
        try (Application application = Application.start(options.settings())) {
            ClosingOutcome outcome =
                    application
                            .get(YearClosingService.class)
                            .close(
                                    operator.user(
                                            application,
                                            Role.ADMINISTRATOR,
                                            Role.MANAGER,
                                            Role.BOARD),
                                    year);
            return switch (outcome) {
                case Closed closed -> {
                    spec.commandLine()
                            .getOut()
                            .println(Texts.get("closing.done", year, closed.surplus()));
                    yield ExitCode.OK;
                }
                case NotYet notYet -> {
                    PrintWriter err = spec.commandLine().getErr();
                    err.println(Texts.get("closing.not_yet", year));
                    notYet.obstacles().forEach(obstacle -> err.println("- " + sentence(obstacle)));
                    yield ExitCode.USAGE;
                }
            };
        }
    }

    private static String sentence(Obstacle obstacle) {
        return Texts.get("closing." + obstacle.kind(), obstacle.detail());
    }
}
