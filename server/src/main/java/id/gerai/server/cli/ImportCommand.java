package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.catalog.ProductImport;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.member.MemberImport;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/**
 * {@code gerai import members|products|opening-balances|events}: takes over what a cooperative has
 * in files.
 */
@Command(
        name = "import",
        description =
                "Mengambil anggota atau barang dari berkas CSV, semuanya atau tidak sama sekali;"
                        + " atau mencatat kiriman mesin kasir.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "PERINTAH",
        subcommands = {
            ImportCommand.Members.class,
            ImportCommand.Products.class,
            ImportOpeningCommand.class,
            ImportEventsCommand.class
        })
final class ImportCommand {
    private ImportCommand() {}

    /** What both imports share. */
    abstract static class FileImport implements Callable<Integer> {
        @Mixin private InstallationOptions options;
        @Mixin private OperatorOptions operator;
        @Spec private CommandSpec spec;

        @Parameters(
                paramLabel = "BERKAS.csv",
                description = "Berkas CSV; daftar anggota boleh juga XLSX.")
        private Path file;

        @Option(
                names = "--dry-run",
                description = "Hanya memeriksa berkas; tidak ada yang disimpan.")
        private boolean dryRun;

        private final String done;

        FileImport(String done) {
            this.done = done;
        }

        /** Takes the file over, or checks it; gives how much is in it. */
        abstract int run(Application application, OfficeUser user, Path file, boolean dryRun)
                throws IOException, RefusedInputException;

        @Override
        public Integer call() throws IOException {
            try (Application application = Application.start(options.settings())) {
                OfficeUser user = operator.user(application, Role.ADMINISTRATOR, Role.MANAGER);
                int count = run(application, user, file, dryRun);
                spec.commandLine()
                        .getOut()
                        .println(Texts.get(dryRun ? "import.checked" : done, count));
                return ExitCode.OK;
            } catch (RefusedInputException e) {
                spec.commandLine().getErr().println(e.getMessage());
                spec.commandLine().getErr().println(Texts.get("import.refused"));
                return ExitCode.USAGE;
            }
        }
    }

    @Command(
            name = "members",
            description = {
                "Mengambil daftar anggota.",
                "Kolom: member_no,name,joined_on; boleh ditambah"
                        + " address,phone,nik,status,card_barcode,assistance_programme.",
                "Saldo mereka diambil dengan: gerai import opening-balances."
            },
            mixinStandardHelpOptions = true)
    static final class Members extends FileImport {
        Members() {
            super("import.members");
        }

        @Override
        int run(Application application, OfficeUser user, Path file, boolean dryRun)
                throws IOException, RefusedInputException {
            return application.get(MemberImport.class).run(user, file, dryRun);
        }
    }

    @Command(
            name = "products",
            description = {
                "Mengambil daftar barang.",
                "Kolom: code,name,category,unit,weighed,stock_account,general_price,member_price;"
                        + " boleh ditambah"
                        + " ceiling,ceiling_reference,barcodes,consignor_no,commission_bp,"
                        + "opening_quantity,opening_cost (harga pokok per satuan)."
            },
            mixinStandardHelpOptions = true)
    static final class Products extends FileImport {
        @Option(
                names = "--opening-date",
                paramLabel = "TANGGAL",
                description = "Tanggal stok awal dibukukan, misalnya 2026-01-01; bawaan hari ini.")
        private LocalDate openingDate = LocalDate.now();

        Products() {
            super("import.products");
        }

        @Override
        int run(Application application, OfficeUser user, Path file, boolean dryRun)
                throws IOException, RefusedInputException {
            return application.get(ProductImport.class).run(user, file, openingDate, dryRun);
        }
    }
}
