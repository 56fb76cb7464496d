package id.gerai.server.shu;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.shu.MemberWeights;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.CsvTable;
import id.gerai.server.csv.RefusedInputException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the list of members; a refusal names the line and the column where the cell begins. */
final class MembersReader {
    private static final String MEMBER_NO = "member_no";
    private static final String NAME = "name";
    private static final String CAPITAL = "capital";
    private static final String CARRIED_OVER = "carried_over";

    private final List<String> bases;

    /** Where each member stands. */
    private final Map<String, CsvRow> known = new HashMap<>();

    private final Map<String, Long> sums = new HashMap<>();

    private MembersReader(List<String> bases) {
        this.bases = bases;
    }

    /**
     * Reads {@code MEMBERS.csv}.
     *
     * @param bases the columns that must be there besides number, name and capital
     * @throws RefusedInputException if anything in it is not as documented
     */
    static List<MemberRow> read(Path file, List<String> bases)
            throws IOException, RefusedInputException {
        List<String> required = new ArrayList<>(List.of(MEMBER_NO, NAME, CAPITAL));
        required.addAll(bases);
        MembersReader reader = new MembersReader(bases);
        List<MemberRow> members = new ArrayList<>();
        for (CsvRow row : CsvTable.read(file, required, List.of(CARRIED_OVER)).rows()) {
            members.add(reader.member(row));
        }
        return members;
    }

    private MemberRow member(CsvRow row) throws RefusedInputException {
        String number = memberNo(row);
        Rupiah capital = amount(row, CAPITAL);
        Map<String, Rupiah> volumes = new HashMap<>();
        for (String base : bases) {
            volumes.put(base, amount(row, base));
        }
        Rupiah carriedOver = row.hasColumn(CARRIED_OVER) ? amount(row, CARRIED_OVER) : Rupiah.ZERO;
        return new MemberRow(
                row.text(NAME), new MemberWeights(number, capital, volumes, carriedOver));
    }

    private String memberNo(CsvRow row) throws RefusedInputException {
        String number = row.required(MEMBER_NO);
        CsvRow first = known.putIfAbsent(number, row);
        if (first != null) {
            throw row.refusal(
                    MEMBER_NO,
                    ShuText.of("members.numberTwice", CsvRow.quoted(number), first.line()));
        }
        return number;
    }

    /** The columns are added up in the end, so each sum must fit too. */
    private Rupiah amount(CsvRow row, String heading) throws RefusedInputException {
        Rupiah amount = row.amount(heading);
        try {
            sums.merge(heading, amount.amount(), Math::addExact);
            return amount;
        } catch (ArithmeticException e) {
            throw new RefusedInputException(
                    row.refusal(heading, ShuText.of("members.sumLarge", heading)).getMessage(), e);
        }
    }
}
