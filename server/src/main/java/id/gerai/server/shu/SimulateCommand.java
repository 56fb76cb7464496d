package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.NothingToShare;
import id.gerai.ledger.shu.SharingSurplus;
import id.gerai.ledger.shu.SurplusAllocation;
import id.gerai.ledger.shu.SurplusOutcome;
import id.gerai.server.csv.RefusedInputException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * {@code gerai shu simulate}: shares a surplus by a policy among the members of a spreadsheet. It
 * needs no database. Exit code 0 where it is done, 2 where the input is refused and nothing is
 * written, 1 where the machine failed.
 */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Menghitung pembagian SHU dari berkas kebijakan dan daftar anggota.",
        exitCodeListHeading = "%nKode keluar:%n",
        exitCodeList = {
            "0:Selesai.",
            "1:Gangguan mesin, misalnya cakram penuh.",
            "2:Berkas ditolak; tidak ada yang ditulis."
        })
public final class SimulateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAULT = 1;
    private static final int REFUSED = 2;

    @Spec private CommandSpec spec;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "POLICY.json",
            description = "Kebijakan pembagian dan SHU tahun itu.")
    private Path policyFile;

    @Option(
            names = "--members",
            required = true,
            paramLabel = "MEMBERS.csv",
            description = "Anggota dengan simpanan dan belanjanya, rupiah bulat.")
    private Path membersFile;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Map untuk shares.csv dan funds.csv.")
    private Path folder;

    @Override
    public Integer call() {
        try {
            return simulate();
        } catch (RefusedInputException e) {
            spec.commandLine().getErr().println(ShuText.of("refused", e.getMessage()));
            return REFUSED;
        } catch (IOException e) {
            spec.commandLine().getErr().println(ShuText.of("fault", e));
            return FAULT;
        }
    }

    private int simulate() throws IOException, RefusedInputException {
        PolicyFile file = PolicyFile.read(policyFile);
        List<String> bases = file.policy().bases();
        List<MemberRow> members = MembersReader.read(membersFile, bases);
        requireCountable(file, members);
        SimulationOutput output = new SimulationOutput(folder);
        requireNotInput(output.shares());
        requireNotInput(output.funds());
        SurplusOutcome outcome =
                SharingSurplus.share(
                        file.surplus(),
                        file.policy(),
                        members.stream().map(MemberRow::weights).toList());
        PrintWriter out = spec.commandLine().getOut();
        SimulationSummary summary = new SimulationSummary(out, file);
        switch (outcome) {
            case NothingToShare nothing -> {
                output.clear();
                SimulationSummary.print(out, file.fiscalYear(), nothing);
                out.println(ShuText.of("summary.noFiles"));
            }
            case SurplusAllocation allocation -> {
                Rupiah written = output.write(bases, members, allocation);
                summary.print(allocation, written, output);
            }
        }
        out.flush();
        return DONE;
    }

    /** The surplus and what earlier years left are added up in the end, so they must fit. */
    private void requireCountable(PolicyFile file, List<MemberRow> members)
            throws RefusedInputException {
        try {
            Rupiah carriedOver =
                    Rupiah.sum(members.stream().map(row -> row.weights().carriedOver()).toList());
            file.surplus().total().plus(carriedOver);
        } catch (ArithmeticException e) {
            throw new RefusedInputException(ShuText.of("members.carriedOverLarge", membersFile), e);
        }
    }

    private void requireNotInput(Path output) throws IOException, RefusedInputException {
        for (Path input : List.of(policyFile, membersFile)) {
            if (Files.exists(output) && Files.isSameFile(input, output)) {
                throw new RefusedInputException(ShuText.of("out.isInput", input));
            }
        }
    }
}
