package id.gerai.server.cli;

import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.oversight.Overseers;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.function.Function;

/** {@code gerai overseer}: who may look at many cooperatives, and at which. */
@Command(
        name = "overseer",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "PERINTAH",
        description = "Orang dari luar (misalnya Dinas) yang boleh melihat angka banyak koperasi.")
final class OverseerCommand {
    @Spec private CommandSpec spec;

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Menambah orang; ia belum boleh melihat apa pun.")
    int add(
            @Mixin InstallationOptions options,
            @Parameters(paramLabel = "NAMA-MASUK", description = "Huruf kecil, angka, titik.")
                    String loginName,
            @Option(
                            names = "--name",
                            required = true,
                            paramLabel = "NAMA",
                            description = "Nama lengkap, misalnya \"Bu Ratna, Dinas Koperasi\".")
                    String name,
            @Option(
                            names = "--password",
                            required = true,
                            interactive = true,
                            arity = "0..1",
                            echo = false,
                            description = "Sandi; ditanyakan bila tidak ditulis.")
                    String password) {
        return with(
                options,
                overseers -> {
                    overseers.add(loginName, name, password);
                    return Texts.get("overseer.added", loginName);
                });
    }

    @Command(
            name = "grant",
            mixinStandardHelpOptions = true,
            description = "Membolehkan melihat koperasi; tercatat di koperasi itu.")
    int grant(
            @Mixin InstallationOptions options,
            @Parameters(paramLabel = "NAMA-MASUK", description = "Siapa.") String loginName,
            @Mixin Which which) {
        return with(
                options,
                overseers ->
                        Texts.get(
                                "overseer.granted",
                                loginName,
                                overseers.grant(loginName, which.cooperatives(spec))));
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "Mencabut izin melihat koperasi.")
    int withdraw(
            @Mixin InstallationOptions options,
            @Parameters(paramLabel = "NAMA-MASUK", description = "Siapa.") String loginName,
            @Mixin Which which) {
        return with(
                options,
                overseers ->
                        Texts.get(
                                "overseer.withdrawn",
                                loginName,
                                overseers.withdraw(loginName, which.cooperatives(spec))));
    }

    @Command(
            name = "end",
            mixinStandardHelpOptions = true,
            description = "Menutup pintu bagi seseorang; ia keluar seketika.")
    int end(
            @Mixin InstallationOptions options,
            @Parameters(paramLabel = "NAMA-MASUK", description = "Siapa.") String loginName) {
        return with(
                options,
                overseers -> {
                    overseers.letGo(loginName);
                    return Texts.get("overseer.ended", loginName);
                });
    }

    /** Of which cooperatives is spoken. */
    static final class Which {
        @Option(
                names = "--cooperative",
                paramLabel = "KOPERASI",
                description = "Nomor badan hukum atau id; boleh berulang.")
        private List<String> cooperatives = List.of();

        @Option(names = "--all", description = "Semua koperasi yang ada sekarang.")
        private boolean all;

        private List<String> cooperatives(CommandSpec spec) {
            if (all == !cooperatives.isEmpty()) {
                throw new ParameterException(spec.commandLine(), Texts.get("overseer.which"));
            }
            return cooperatives;
        }
    }

    private int with(InstallationOptions options, Function<Overseers, String> act) {
        try (Application application = Application.start(options.settings())) {
            String done = act.apply(application.get(Overseers.class));
            spec.commandLine().getOut().println(done);
            return ExitCode.OK;
        }
    }
}
