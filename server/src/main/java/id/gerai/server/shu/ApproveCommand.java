package id.gerai.server.shu;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** {@code gerai shu approve}: records the decision of the annual meeting and books it. */
@Command(
        name = "approve",
        mixinStandardHelpOptions = true,
        description = {
            "Mencatat pengesahan RAT atas perhitungan SHU terakhir tahun itu, lalu membukukannya.",
            "Yang mengesahkan harus orang lain dari yang menghitung."
        })
public final class ApproveCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "TAHUN", description = "Tahun buku.")
    private int year;

    @Option(
            names = "--decision",
            required = true,
            paramLabel = "TEKS",
            description = "Keputusan rapat seperti tertulis di kartu, misalnya \"RAT ke-1\".")
    private String decision;

    @Option(
            names = "--decided-on",
            required = true,
            paramLabel = "TANGGAL",
            description = "Tanggal rapat, misalnya 2026-01-10.")
    private LocalDate decidedOn;

    @Override
    public Integer call() {
        try (Application application = Application.start(options.settings())) {
            OfficeUser user = operator.user(application, Role.ADMINISTRATOR, Role.BOARD);
            SurplusRunService service = application.get(SurplusRunService.class);
            Optional<UUID> run = service.newest(user.cooperative(), year);
            Optional<RunRefusal> refusal =
                    run.isEmpty()
                            ? Optional.of(RunRefusal.RUN_UNKNOWN)
                            : service.approveAndDistribute(user, run.get(), decision, decidedOn);
            PrintWriter out = spec.commandLine().getOut();
            refusal.ifPresentOrElse(
                    why -> spec.commandLine().getErr().println(ShuText.of("run." + why, year)),
                    () -> out.println(ShuText.of("approve.done", year, decision)));
            return refusal.isEmpty() ? ExitCode.OK : ExitCode.USAGE;
        }
    }
}
