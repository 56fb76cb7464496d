package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.Fund;
import id.gerai.ledger.shu.MemberShare;
import id.gerai.ledger.shu.SurplusAllocation;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** The two files of a simulation. Both are complete and checked before either gets its name. */
final class SimulationOutput {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Path folder;

    SimulationOutput(Path folder) {
        this.folder = folder;
    }

    Path shares() {
        return folder.resolve("shares.csv");
    }

    Path funds() {
        return folder.resolve("funds.csv");
    }

    /**
     * Writes both files, replacing those of an earlier run.
     *
     * @return the sum of all amounts as they were written, read back from the files
     */
    Rupiah write(List<String> bases, List<MemberRow> members, SurplusAllocation allocation)
            throws IOException {
        Files.createDirectories(folder);
        Path newShares = folder.resolve("shares.csv.tmp");
        Path newFunds = folder.resolve("funds.csv.tmp");
        try {
            writeShares(newShares, bases, members, allocation.shares());
            writeFunds(newFunds, allocation);
            Rupiah out = checked(newShares, newFunds, allocation);
            publish(newFunds, funds());
            publish(newShares, shares());
            return out;
        } finally {
            Files.deleteIfExists(newShares);
            Files.deleteIfExists(newFunds);
        }
    }

    /** Removes what an earlier run wrote: it is not the result of this one. */
    void clear() throws IOException {
        Files.deleteIfExists(shares());
        Files.deleteIfExists(funds());
    }

    private static void writeShares(
            Path file, List<String> bases, List<MemberRow> members, List<MemberShare> shares)
            throws IOException {
        List<String> headings = new ArrayList<>(List.of("member_no", "name", "capital_share"));
        bases.forEach(base -> headings.add(base + "_share"));
        headings.addAll(List.of("carried_over", "total"));
        try (CSVPrinter csv =
                new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT)) {
            csv.printRecord(headings);
            for (int i = 0; i < shares.size(); i++) {
                MemberShare share = shares.get(i);
                csv.print(share.memberNo());
                csv.print(members.get(i).name());
                csv.print(share.capital().amount());
                for (Rupiah part : share.patronage().values()) {
                    csv.print(part.amount());
                }
                csv.print(share.carriedOver().amount());
                csv.print(share.total().amount());
                csv.println();
            }
        }
    }

    private static void writeFunds(Path file, SurplusAllocation allocation) throws IOException {
        try (CSVPrinter csv =
                new CSVPrinter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), FORMAT)) {
            csv.printRecord("fund", "amount");
            csv.printRecord("village", allocation.village().amount());
            for (Fund fund : allocation.funds()) {
                csv.printRecord(fund.name(), fund.amount().amount());
            }
            csv.printRecord("remainder", allocation.remainder().amount());
        }
    }

    /** What came in must stand in the files, to the rupiah. */
    private static Rupiah checked(Path shares, Path funds, SurplusAllocation allocation)
            throws IOException {
        BigInteger in =
                BigInteger.valueOf(allocation.surplus().total().amount())
                        .add(BigInteger.valueOf(allocation.carriedOverTotal().amount()));
        BigInteger out = sumOfLastColumn(shares).add(sumOfLastColumn(funds));
        if (!in.equals(out)) {
            throw new IllegalStateException("Bug: %s came in, %s goes out".formatted(in, out));
        }
        return Rupiah.of(out.longValueExact());
    }

    private static BigInteger sumOfLastColumn(Path file) throws IOException {
        BigInteger sum = BigInteger.ZERO;
        try (CSVParser csv = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
            for (CSVRecord record : csv) {
                if (record.getRecordNumber() > 1) {
                    sum = sum.add(new BigInteger(record.get(record.size() - 1)));
                }
            }
        }
        return sum;
    }

    private static void publish(Path finished, Path name) throws IOException {
        Files.move(
                finished,
                name,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
