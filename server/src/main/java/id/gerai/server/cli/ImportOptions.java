package id.gerai.server.cli;

import id.gerai.server.access.CooperativeService;
import id.gerai.server.boot.Application;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What both imports ask for. A mixin. */
final class ImportOptions {
    @Mixin private InstallationOptions installation;

    @Parameters(paramLabel = "BERKAS", description = "Berkas CSV (UTF-8).")
    private Path file;

    @Option(
            names = "--opening-date",
            paramLabel = "TANGGAL",
            description = "Tanggal saldo awal, misalnya 2026-01-01.")
    private Optional<LocalDate> openingDate;

    @Option(names = "--dry-run", description = "Periksa saja, jangan simpan.")
    private boolean dryRun;

    @Option(
            names = "--cooperative",
            paramLabel = "ID",
            description = "Koperasi, bila ada lebih dari satu.")
    private Optional<UUID> cooperative;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    Application start() {
        return Application.start(installation.settings());
    }

    /** The one that is meant. */
    UUID cooperative(Application application) {
        return cooperative
                .or(application.get(CooperativeService.class)::only)
                .orElseThrow(() -> wrong(Texts.get("import.no_cooperative")));
    }

    Path file() {
        return file;
    }

    Optional<LocalDate> openingDate() {
        return openingDate;
    }

    boolean dryRun() {
        return dryRun;
    }

    ParameterException wrong(String sentence) {
        return new ParameterException(command.commandLine(), sentence);
    }

    /** Says what was done. */
    int done(String key, int count) {
        String sentence =
                dryRun
                        ? Texts.get("csv.ok.dry", file.getFileName(), count)
                        : Texts.get(key, count, file.getFileName());
        command.commandLine().getOut().println(sentence);
        return 0;
    }
}
