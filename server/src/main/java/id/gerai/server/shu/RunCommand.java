package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.SurplusAllocation;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.boot.Application;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.console.OperatorOptions;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.shu.RunOutcome.Loss;
import id.gerai.server.shu.RunOutcome.PolicyRefused;
import id.gerai.server.shu.RunOutcome.Refused;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code gerai shu run}: calculates a closed year's surplus from the books and keeps it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = {
            "Menghitung SHU tahun yang sudah ditutup, dari pembukuan, menurut berkas kebijakan.",
            "Hasilnya disimpan sebagai perhitungan; pengesahan lewat 'gerai shu approve' oleh orang"
                    + " lain."
        })
public final class RunCommand implements Callable<Integer> {
    @Mixin private InstallationOptions options;
    @Mixin private OperatorOptions operator;
    @Spec private CommandSpec spec;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "POLICY.json",
            description =
                    "Kebijakan pembagian; tanpa \"surplus\", karena SHU diambil dari pembukuan.")
    private Path policyFile;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        try (Application application = Application.start(options.settings())) {
            OfficeUser user =
                    operator.user(application, Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD);
            RunOutcome outcome =
                    application.get(SurplusRunService.class).calculate(user, policyFile);
            return switch (outcome) {
                case Calculated calculated -> report(calculated);
                case Loss loss -> {
                    SimulationSummary.print(
                            spec.commandLine().getOut(), loss.fiscalYear(), loss.result());
                    yield ExitCode.OK;
                }
                case PolicyRefused refused -> {
                    refused.refusals().forEach(found -> err.println(found.text()));
                    yield ExitCode.USAGE;
                }
                case Refused refused -> {
                    err.println(ShuText.of("run." + refused.refusal(), refused.fiscalYear()));
                    yield ExitCode.USAGE;
                }
            };
        } catch (RefusedInputException e) {
            err.println(ShuText.of("refused", e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private int report(Calculated calculated) {
        PrintWriter out = spec.commandLine().getOut();
        SurplusAllocation allocation = calculated.allocation();
        out.println(
                ShuText.of(
                        "run.done",
                        calculated.fiscalYear(),
                        allocation.surplus().total(),
                        calculated.run()));
        out.println(
                ShuText.of("run.members", allocation.shares().size(), allocation.membersTotal()));
        Rupiah elsewhere = allocation.surplus().total().minus(allocation.membersTotal());
        out.println(ShuText.of("run.elsewhere", elsewhere));
        out.println(ShuText.of("run.root", calculated.merkleRoot()));
        return ExitCode.OK;
    }
}
