package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.period.MonthService;
import id.gerai.server.period.Obstacle;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code gerai lock-month}: locks a month, or lists what must be settled first. */
@Command(
        name = "lock-month",
        description = "Mengunci bulan, atau membuka yang terakhir dikunci.",
        mixinStandardHelpOptions = true)
final class LockMonthCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Mixin private MonthOption option;
    @Spec private CommandSpec spec;

    @Option(
            names = "--reason",
            paramLabel = "ALASAN",
            description =
                    "Mengapa dikunci walau masih ada yang menggantung, atau mengapa dibuka;"
                            + " tercatat dengan nama pelakunya.")
    private String reason = "";

    @Option(names = "--unlock", description = "Buka lagi bulan yang terakhir dikunci.")
    private boolean unlock;

    @Override
    public Integer call() {
        YearMonth month = option.month();
        try (Application application = Application.start(options.settings())) {
            MonthService months = application.get(MonthService.class);
            if (unlock) {
                months.unlock(
                        operator.user(application, Role.ADMINISTRATOR, Role.BOARD), month, reason);
                spec.commandLine().getOut().println(Texts.get("month.unlocked", month));
                return ExitCode.OK;
            }
            return lock(
                    months,
                    operator.user(application, Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD),
                    month);
        }
    }

    private int lock(MonthService months, OfficeUser by, YearMonth month) {
        List<Obstacle> obstacles = months.lock(by, month, reason);
        if (obstacles.isEmpty()) {
            spec.commandLine().getOut().println(Texts.get("month.locked", month));
            return ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        err.println(Texts.get("month.not_yet", month));
        obstacles.forEach(obstacle -> err.println("- " + obstacle.sentence()));
        if (obstacles.stream().allMatch(it -> it.kind().mayBeExplained())) {
            err.println(Texts.get("month.explain"));
        }
        return ExitCode.USAGE;
    }
}
