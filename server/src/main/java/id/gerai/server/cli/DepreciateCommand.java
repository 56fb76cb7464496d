package id.gerai.server.cli;

import id.gerai.ledger.money.Rupiah;
import id.gerai.server.access.Role;
import id.gerai.server.asset.AssetService;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.time.YearMonth;
import java.util.concurrent.Callable;

/** {@code gerai depreciate}: writes off what assets lost up to the end of a month. */
@Command(
        name = "depreciate",
        description = "Mencatat penyusutan aset sebulan; aman diulang.",
        mixinStandardHelpOptions = true)
final class DepreciateCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Mixin private MonthOption option;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        YearMonth month = option.month();
        try (Application application = Application.start(options.settings())) {
            Rupiah total =
                    application
                            .get(AssetService.class)
                            .depreciate(
                                    operator.user(application, Role.ADMINISTRATOR, Role.MANAGER),
                                    month);
            spec.commandLine().getOut().println(Texts.get("depreciation.done", month, total));
            return ExitCode.OK;
        }
    }
}
