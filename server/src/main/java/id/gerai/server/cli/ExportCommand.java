package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.feed.Snapshots;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.Texts;
import id.gerai.server.report.book.TextJournal;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;

/** {@code gerai export snapshot} and {@code journal}: what leaves the office as a file. */
@Command(
        name = "export",
        description = "Menulis berkas untuk dibawa dari kantor.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "PERINTAH",
        subcommands = {ExportCommand.Snapshot.class, ExportCommand.TextBooks.class})
final class ExportCommand {
    private ExportCommand() {}

    @Command(
            name = "snapshot",
            description =
                    "Menulis barang, harga, anggota, dan kasir untuk mesin kasir tanpa sambungan.",
            mixinStandardHelpOptions = true)
    static final class Snapshot implements Callable<Integer> {
        @Mixin private InstallationOptions options;
        @Mixin private OperatorOptions operator;
        @Spec private CommandSpec spec;

        @Option(
                names = "--outlet",
                required = true,
                paramLabel = "KODE",
                description = "Kode gerai tempat mesin kasir berada.")
        private String outlet;

        @Parameters(paramLabel = "BERKAS", description = "Berkas tujuan.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            try (Application application = Application.start(options.settings())) {
                OfficeUser user = operator.user(application, Role.ADMINISTRATOR, Role.MANAGER);
                UUID id = outlet(application.get(OutletService.class), user.cooperative());
                Snapshots snapshots = application.get(Snapshots.class);
                whole(file, out -> snapshots.write(user.cooperative(), id, out));
                spec.commandLine().getOut().println(Texts.get("export.done", file));
                return ExitCode.OK;
            }
        }

        private UUID outlet(OutletService outlets, UUID cooperative) {
            return outlets.find(cooperative, outlet)
                    .orElseThrow(
                            () ->
                                    new ParameterException(
                                            spec.commandLine(),
                                            Texts.get(
                                                    "export.no_outlet",
                                                    outlet,
                                                    String.join(
                                                            ", ", outlets.codes(cooperative)))));
        }
    }

    @Command(
            name = "journal",
            description = "Menulis buku jurnal sebagai teks yang dapat dibaca hledger dan Ledger.",
            mixinStandardHelpOptions = true)
    static final class TextBooks implements Callable<Integer> {
        @Mixin private InstallationOptions options;
        @Mixin private OperatorOptions operator;
        @Spec private CommandSpec spec;

        @Option(
                names = "--from",
                required = true,
                paramLabel = "TANGGAL",
                description = "Hari pertama, seperti 2026-01-01.")
        private LocalDate from;

        @Option(
                names = "--to",
                required = true,
                paramLabel = "TANGGAL",
                description = "Hari terakhir.")
        private LocalDate to;

        @Parameters(paramLabel = "BERKAS", description = "Berkas tujuan.")
        private Path file;

        @Override
        public Integer call() throws IOException {
            try (Application application = Application.start(options.settings())) {
                OfficeUser user = operator.user(application, Role.ADMINISTRATOR, Role.BOARD);
                TextJournal journal = application.get(TextJournal.class);
                whole(file, out -> journal.write(user.cooperative(), from, to, out));
                spec.commandLine().getOut().println(Texts.get("export.done", file));
                return ExitCode.OK;
            }
        }
    }

    /** What a file is made of. */
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Under another name first: half a file never stands under its own. */
    private static void whole(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(folder, ".gerai", ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.write(out);
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
