package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.closing.ClosingOutcome;
import id.gerai.server.closing.ClosingOutcome.Closed;
import id.gerai.server.closing.ClosingOutcome.NotYet;
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
import java.util.List;
import java.util.concurrent.Callable;

/** {@code gerai close-year}: closes a book year, or lists what must be settled first. */
@Command(name = "close-year", description = "Menutup tahun buku.", mixinStandardHelpOptions = true)
final class CloseYearCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "TAHUN", description = "Tahun buku.")
    private int year;

    @Option(
            names = "--without-till",
            paramLabel = "KODE",
            description =
                    "Terminal yang tidak ditunggu lagi, misalnya G3; boleh diulang. Kiriman"
                            + " berikutnya dibukukan pada tahun yang terbuka.")
    private List<String> withoutTills = List.of();

    @Option(
            names = "--reason",
            paramLabel = "ALASAN",
            description = "Mengapa terminal itu tidak ditunggu; tercatat dengan nama pelakunya.")
    private String reason = "";

    @Option(
            names = "--explain",
            paramLabel = "PENJELASAN",
            description = "Mengapa ditutup walau dana QRIS lama belum masuk; tetap tercatat.")
    private String explanation = "";

    @Override
    public Integer call() {
        try (Application application = Application.start(options.settings())) {
            YearClosingService closing = application.get(YearClosingService.class);
            OfficeUser user =
                    operator.user(application, Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD);
            withoutTills.forEach(till -> closing.without(user, year, till, reason));
            ClosingOutcome outcome = closing.close(user, year, explanation);
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
                    notYet.obstacles().forEach(obstacle -> err.println("- " + obstacle.sentence()));
                    yield ExitCode.USAGE;
                }
            };
        }
    }
}
