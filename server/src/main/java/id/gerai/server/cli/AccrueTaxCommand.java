package id.gerai.server.cli;

import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.problem.Texts;
import id.gerai.server.tax.TaxAccrual;
import id.gerai.server.tax.TaxService;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.time.YearMonth;
import java.util.concurrent.Callable;

/** {@code gerai accrue-tax}: posts a month's final income tax. */
@Command(
        name = "accrue-tax",
        description = "Mencatat PPh final sebulan; aman diulang.",
        mixinStandardHelpOptions = true)
final class AccrueTaxCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Mixin private MonthOption option;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        YearMonth month = option.month();
        try (Application application = Application.start(options.settings())) {
            TaxAccrual accrual =
                    application
                            .get(TaxService.class)
                            .accrue(
                                    operator.user(application, Role.ADMINISTRATOR, Role.MANAGER),
                                    month);
            spec.commandLine()
                    .getOut()
                    .println(Texts.get("tax.done", month, accrual.turnover(), accrual.amount()));
            return ExitCode.OK;
        }
    }
}
