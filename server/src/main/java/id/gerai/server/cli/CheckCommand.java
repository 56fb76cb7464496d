package id.gerai.server.cli;

import id.gerai.server.boot.Application;
import id.gerai.server.check.CheckService;
import id.gerai.server.check.CheckService.Finding;
import id.gerai.server.console.InstallationOptions;
import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.problem.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/** {@code gerai check}: exit code 1 where anything is wrong. */
@Command(
        name = "check",
        description = "Memeriksa keutuhan buku: jurnal, saldo, stok, dan kiriman kasir.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
    private static final int PLACES_SHOWN = 20;

    @Mixin private InstallationOptions installation;

    @Option(names = "--cooperative", paramLabel = "ID", description = "Koperasi; bawaan semuanya.")
    private Optional<UUID> cooperative;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        try (Application application = Application.start(installation.settings())) {
            List<UUID> cooperatives =
                    cooperative
                            .map(List::of)
                            .orElseGet(application.get(CooperativeService.class)::all);
            boolean fine = true;
            for (UUID each : cooperatives) {
                fine &= report(application, each);
            }
            return fine ? 0 : 1;
        }
    }

    private boolean report(Application application, UUID each) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(application.get(CooperativeService.class).get(each).name());
        List<Finding> findings = application.get(CheckService.class).run(each);
        for (Finding finding : findings) {
            print(out, finding);
        }
        long wrong = findings.stream().filter(finding -> !finding.isFine()).count();
        out.println(
                wrong == 0
                        ? Texts.get("check.fine", findings.size())
                        : Texts.get("check.wrong", wrong, findings.size()));
        return wrong == 0;
    }

    private static void print(PrintWriter out, Finding finding) {
        String mark = finding.isFine() ? "  ok     " : "  SALAH  ";
        out.println(mark + finding.check().sentence());
        List<String> places = finding.places();
        places.stream().limit(PLACES_SHOWN).forEach(place -> out.println("         - " + place));
        if (places.size() > PLACES_SHOWN) {
            out.println("         " + Texts.get("check.more", places.size() - PLACES_SHOWN));
        }
        if (!finding.isFine()) {
            out.println("         " + finding.check().advice());
        }
    }
}
