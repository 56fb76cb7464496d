package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.console.Progress;
import id.gerai.server.parcel.Imported;
import id.gerai.server.parcel.ParcelImport;
import id.gerai.server.parcel.ParcelImport.Begun;
import id.gerai.server.parcel.ParcelImports;
import id.gerai.server.parcel.ParcelWords;
import id.gerai.server.problem.Texts;

import me.tongfei.progressbar.ProgressBar;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code gerai import events FILE}: records what a till wrote to a stick. Exit code 1 where a part
 * of the file could not be read.
 */
@Command(
        name = "events",
        description = {
            "Mencatat kiriman yang ditulis mesin kasir ke stik USB.",
            "Boleh diulang: tidak ada yang tercatat dua kali, dan yang terputus diteruskan."
        },
        mixinStandardHelpOptions = true)
final class ImportEventsCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "BERKAS", description = "Berkas kiriman dari mesin kasir.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new ParameterException(
                    spec.commandLine(), Texts.get("import.no_file", file.toAbsolutePath()));
        }
        try (Application application = Application.start(options.settings())) {
            OfficeUser user = operator.user(application, Role.ADMINISTRATOR, Role.MANAGER);
            ParcelImport parcels = application.get(ParcelImport.class);
            Begun begun = parcels.begin(user, file, file.getFileName().toString());
            try (ProgressBar bar = Progress.of(Texts.get("parcel.task"), Files.size(file))) {
                parcels.run(begun, bar::stepTo);
            }
            Imported imported =
                    application.get(ParcelImports.class).get(user.cooperative(), begun.id());
            print(imported);
            return imported.complete() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private void print(Imported imported) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(ParcelWords.verdict(imported));
        for (List<String> sentences :
                List.of(
                        ParcelWords.counts(imported),
                        ParcelWords.damage(imported),
                        ParcelWords.missing(imported))) {
            sentences.forEach(sentence -> out.println("  " + sentence));
        }
    }
}
