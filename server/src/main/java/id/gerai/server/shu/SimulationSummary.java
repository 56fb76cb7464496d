package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.Fund;
import id.gerai.ledger.shu.NothingToShare;
import id.gerai.ledger.shu.SharingNote;
import id.gerai.ledger.shu.SurplusAllocation;

import java.io.PrintWriter;

/** What a simulation says on the screen when it is done. */
final class SimulationSummary {
    private static final String LINE = "  %-28s %20s%n";

    private final PrintWriter out;
    private final PolicyFile file;

    SimulationSummary(PrintWriter out, PolicyFile file) {
        this.out = out;
        this.file = file;
    }

    /** That there is nothing to share, and what the annual meeting must decide. */
    static void print(PrintWriter out, int fiscalYear, NothingToShare nothing) {
        String result = nothing.result().isZero() ? "summary.zero" : "summary.loss";
        out.println(ShuText.of(result, fiscalYear, nothing.result().negated()));
        nothing.toDecide().forEach(d -> out.println("  - " + ShuText.of("decide." + d.name())));
    }

    /**
     * The result, part by part.
     *
     * @param written the sum of the files
     */
    void print(SurplusAllocation allocation, Rupiah written, SimulationOutput output) {
        out.println(
                ShuText.of(
                        "summary.surplus",
                        file.fiscalYear(),
                        file.surplus().total(),
                        file.surplus().memberSourced(),
                        file.surplus().nonMemberSourced()));
        line(ShuText.of("summary.members", allocation.shares().size()), allocation.membersTotal());
        line(ShuText.of("summary.village"), allocation.village());
        for (Fund fund : allocation.funds()) {
            line(ShuText.of("summary.fund", fund.name()), fund.amount());
        }
        line(ShuText.of("summary.remainder"), allocation.remainder());
        out.println(ShuText.of("summary.reserve", allocation.reserveWithRemainder()));
        for (SharingNote note : allocation.notes()) {
            out.println(ShuText.of("note." + note.kind().name(), note.subject()));
        }
        printCheck(allocation, written);
        out.println(ShuText.of("summary.files", output.shares(), output.funds()));
    }

    private void printCheck(SurplusAllocation allocation, Rupiah written) {
        Rupiah carriedOver = allocation.carriedOverTotal();
        if (carriedOver.isZero()) {
            out.println(ShuText.of("summary.check", file.surplus().total(), written));
        } else {
            out.println(
                    ShuText.of(
                            "summary.checkCarriedOver",
                            file.surplus().total(),
                            carriedOver,
                            written));
        }
    }

    private void line(String what, Rupiah amount) {
        out.printf(LINE, what, amount);
    }
}
