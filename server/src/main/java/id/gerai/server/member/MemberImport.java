package id.gerai.server.member;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.person.PersonService;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes a whole register over from a file: all of it, or nothing. */
@Singleton
public class MemberImport {
    private final MemberStore store;
    private final PersonService persons;
    private final MemberService members;

    MemberImport(MemberStore store, PersonService persons, MemberService members) {
        this.store = store;
        this.persons = persons;
        this.members = members;
    }

    /**
     * Reads, checks and stores.
     *
     * @param dryRun true to check only
     * @return how many members the file holds
     * @throws RefusedInputException with everything that is wrong, by line and column; nothing is
     *     stored then
     */
    @Transactional(rollbackOn = Exception.class)
    public int run(OfficeUser user, Path file, boolean dryRun)
            throws IOException, RefusedInputException {
        List<MemberLine> lines = MemberFile.read(file);
        refuseKnown(user.cooperative(), lines);
        if (!dryRun) {
            members.register(user, lines.stream().map(MemberLine::member).toList());
        }
        return lines.size();
    }

    private void refuseKnown(UUID cooperative, List<MemberLine> lines)
            throws RefusedInputException {
        List<String> numbers = lines.stream().map(line -> line.member().number()).toList();
        Set<String> known = new HashSet<>(store.knownNumbers(cooperative, numbers));
        Refusals refusals = new Refusals();
        for (MemberLine line : lines) {
            CsvRow source = line.source();
            String number = line.member().number();
            if (known.contains(number)) {
                refusals.add(source.refusal("member_no", MemberText.of("import.known", number)));
            }
            if (line.member()
                    .person()
                    .nik()
                    .flatMap(nik -> persons.holderOf(cooperative, nik))
                    .isPresent()) {
                refusals.add(source.refusal("nik", MemberText.of("import.nikKnown")));
            }
        }
        refusals.throwIfAny();
    }
}
