package id.gerai.server.cli;

import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.problem.Texts;
import id.gerai.server.recurring.RecurringService;
import id.gerai.server.recurring.RecurringService.NotPosted;
import id.gerai.server.recurring.RecurringService.RunOutcome;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/**
 * {@code gerai post-recurring}: posts recurring journals that have come due, as the server does.
 */
@Command(
        name = "post-recurring",
        description = "Membukukan jurnal berulang yang sudah waktunya; aman diulang.",
        mixinStandardHelpOptions = true)
final class PostRecurringCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Application application = Application.start(options.settings())) {
            RunOutcome outcome =
                    application
                            .get(RecurringService.class)
                            .run(operator.user(application, Role.ADMINISTRATOR, Role.MANAGER));
            spec.commandLine().getOut().println(Texts.get("recurring.done", outcome.posted()));
            for (NotPosted it : outcome.refused()) {
                spec.commandLine()
                        .getErr()
                        .println(
                                Texts.get(
                                        "recurring.refused",
                                        it.description(),
                                        it.due(),
                                        it.sentence()));
            }
            return outcome.refused().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }
}
