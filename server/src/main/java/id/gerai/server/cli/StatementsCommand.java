package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.console.Progress;
import id.gerai.server.problem.Texts;
import id.gerai.server.statement.MemberStatement;
import id.gerai.server.statement.StatementFiles;
import id.gerai.server.statement.StatementService;

import me.tongfei.progressbar.ProgressBar;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code gerai statements}: writes the SHU statement of every member as PDF. */
@Command(
        name = "statements",
        description = "Menulis kartu SHU semua anggota sebagai PDF.",
        mixinStandardHelpOptions = true)
final class StatementsCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(names = "--year", required = true, paramLabel = "TAHUN", description = "Tahun buku.")
    private int year;

    @Option(names = "--out", required = true, paramLabel = "MAP", description = "Map tujuan.")
    private Path folder;

    @Option(
            names = "--each",
            description = "Satu berkas untuk setiap anggota, selain berkas bersama.")
    private boolean each;

    @Override
    public Integer call() throws IOException {
        try (Application application = Application.start(options.settings())) {
            OfficeUser user =
                    operator.user(
                            application,
                            Role.ADMINISTRATOR,
                            Role.MANAGER,
                            Role.BOARD,
                            Role.SUPERVISOR);
            Optional<List<MemberStatement>> statements =
                    application.get(StatementService.class).statements(user.cooperative(), year);
            if (statements.isEmpty() || statements.get().isEmpty()) {
                spec.commandLine().getErr().println(Texts.get("statements.none", year));
                return ExitCode.USAGE;
            }
            Path all = write(statements.get());
            spec.commandLine()
                    .getOut()
                    .println(Texts.get("statements.done", statements.get().size(), all));
            return ExitCode.OK;
        }
    }

    private Path write(List<MemberStatement> statements) throws IOException {
        try (ProgressBar bar = Progress.of(Texts.get("statements.task"), statements.size())) {
            return StatementFiles.write(statements, year, folder, each, _ -> bar.step());
        }
    }
}
