package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.MemberType;
import id.gerai.ledger.member.Nik;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.CsvTable;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.person.PersonalData;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the file of members for the import; every mistake in it is told at once. */
final class MemberFile {
    private static final List<String> REQUIRED = List.of("member_no", "name", "joined_on");
    private static final List<String> OPTIONAL =
            List.of("address", "phone", "nik", "status", "card_barcode", "assistance_programme");
    private static final List<String> STATUSES =
            List.of(MemberStatus.CANDIDATE.name(), MemberStatus.ACTIVE.name());

    private final Refusals refusals = new Refusals();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> niks = new HashMap<>();

    private MemberFile() {}

    /**
     * @throws RefusedInputException with everything that is wrong, by line and column
     */
    static List<MemberLine> read(Path file) throws IOException, RefusedInputException {
        MemberFile reader = new MemberFile();
        List<MemberLine> members = new ArrayList<>();
        for (CsvRow row : CsvTable.readAsKept(file, REQUIRED, OPTIONAL).rows()) {
            members.add(reader.member(row));
        }
        reader.refusals.throwIfAny();
        return members;
    }

    private MemberLine member(CsvRow row) {
        NewMember member =
                new NewMember(
                        refusals.orElse("", () -> unique(row, "member_no", numbers)),
                        PersonalData.of(
                                refusals.orElse("", () -> row.required("name")),
                                row.text("address").strip(),
                                row.text("phone").strip(),
                                refusals.orElse(Optional.empty(), () -> nik(row))),
                        MemberType.REGULAR,
                        refusals.orElse(LocalDate.EPOCH, () -> row.typedDate("joined_on")),
                        refusals.orElse(MemberStatus.ACTIVE, () -> status(row)),
                        row.text("card_barcode").strip(),
                        row.text("assistance_programme").strip());
        return new MemberLine(member, row);
    }

    private static String unique(CsvRow row, String heading, Map<String, Integer> known)
            throws RefusedInputException {
        String value = row.required(heading);
        Integer first = known.putIfAbsent(value, row.line());
        if (first != null) {
            throw row.refusal(heading, MemberText.of("import.twice", heading, first));
        }
        return value;
    }

    private Optional<Nik> nik(CsvRow row) throws RefusedInputException {
        if (!row.has("nik")) {
            return Optional.empty();
        }
        Optional<Nik.Refusal> refusal = Nik.refusalOf(row.text("nik"));
        if (refusal.isPresent()) {
            throw row.refusal("nik", MemberText.of("nik." + refusal.get()));
        }
        return Optional.of(new Nik(unique(row, "nik", niks)));
    }

    private static MemberStatus status(CsvRow row) throws RefusedInputException {
        return row.has("status")
                ? MemberStatus.valueOf(row.choice("status", STATUSES))
                : MemberStatus.ACTIVE;
    }
}
