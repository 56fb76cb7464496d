package id.gerai.server.cli;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.opening.OpeningImport;
import id.gerai.server.opening.OpeningImport.Files;
import id.gerai.server.opening.OpeningImport.Opening;
import id.gerai.server.problem.Texts;

import io.micronaut.core.annotation.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code gerai import opening-balances}: takes over what the books held before. */
@Command(
        name = "opening-balances",
        description = {
            "Membukukan saldo awal anggota dan akun sebagai satu jurnal, semuanya atau tidak sama"
                    + " sekali.",
            "Saldo anggota: member_no, lalu principal,mandatory,mandatory_months,voluntary,credit,"
                    + "surplus_unpaid,consignment_due.",
            "Saldo akun: account,debit,credit. Debit dan kredit kedua berkas harus sama."
        },
        mixinStandardHelpOptions = true)
final class ImportOpeningCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(
            names = "--members",
            paramLabel = "BERKAS",
            description = "Saldo anggota, CSV atau XLSX.")
    private @Nullable Path members;

    @Option(names = "--accounts", paramLabel = "BERKAS", description = "Saldo akun, CSV atau XLSX.")
    private @Nullable Path accounts;

    @Option(
            names = "--opening-date",
            required = true,
            paramLabel = "TANGGAL",
            description = "Tanggal saldo awal dibukukan, misalnya 2026-01-01.")
    private LocalDate openingDate;

    @Option(names = "--dry-run", description = "Hanya memeriksa berkas; tidak ada yang dibukukan.")
    private boolean dryRun;

    @Override
    public Integer call() throws IOException {
        try (Application application = Application.start(options.settings())) {
            OfficeUser user = operator.user(application, Role.ADMINISTRATOR, Role.MANAGER);
            Opening opening =
                    application
                            .get(OpeningImport.class)
                            .run(
                                    user,
                                    new Files(
                                            Optional.ofNullable(members),
                                            Optional.ofNullable(accounts)),
                                    openingDate,
                                    dryRun);
            String key = dryRun ? "import.opening.checked" : "import.opening";
            spec.commandLine()
                    .getOut()
                    .println(Texts.get(key, opening.balances(), opening.debit()));
            return ExitCode.OK;
        } catch (RefusedInputException e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().println(Texts.get("import.refused"));
            return ExitCode.USAGE;
        }
    }
}
