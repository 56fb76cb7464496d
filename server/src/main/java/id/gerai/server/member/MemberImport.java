package id.gerai.server.member;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.posting.OfficeAct.BooksOpened;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.journal.JournalService;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes a whole register over from a file: all of it, with its opening balances, or nothing. */
@Singleton
public class MemberImport {
    private final Sql sql;
    private final NikVault vault;
    private final Revisions revisions;
    private final JournalService journals;
    private final Clock clock;
    private final RandomGenerator random;

    MemberImport(
            Sql sql,
            NikVault vault,
            Revisions revisions,
            JournalService journals,
            Clock clock,
            RandomGenerator random) {
        this.sql = sql;
        this.vault = vault;
        this.revisions = revisions;
        this.journals = journals;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Reads, checks and stores.
     *
     * @param openingDate the day the opening balances count for, in an open book year
     * @param dryRun true to check only
     * @return how many members the file holds
     * @throws RefusedInputException with everything that is wrong, by line and column; nothing is
     *     stored then
     */
    @Transactional(rollbackOn = Exception.class)
    public int run(OfficeUser user, Path file, LocalDate openingDate, boolean dryRun)
            throws IOException, RefusedInputException {
        List<MemberLine> lines = MemberFile.read(file);
        refuseKnown(user.cooperative(), lines);
        if (!dryRun) {
            store(user, lines, openingDate);
        }
        return lines.size();
    }

    private void refuseKnown(UUID cooperative, List<MemberLine> lines)
            throws RefusedInputException {
        Set<String> numbers = new HashSet<>();
        Set<String> fingerprints = new HashSet<>();
        sql.list(
                "select member_no, encode(nik_hash, 'hex') as nik from member where cooperative_id"
                        + " = ?",
                row -> {
                    fingerprints.add(row.getString("nik"));
                    return numbers.add(row.getString("member_no"));
                },
                cooperative);
        Refusals refusals = new Refusals();
        for (MemberLine line : lines) {
            CsvRow source = line.source();
            if (numbers.contains(line.number())) {
                refusals.add(
                        source.refusal("member_no", MemberText.of("import.known", line.number())));
            }
            line.nik()
                    .map(nik -> HexFormat.of().formatHex(vault.fingerprint(cooperative, nik)))
                    .filter(fingerprints::contains)
                    .ifPresent(
                            _ ->
                                    refusals.add(
                                            source.refusal(
                                                    "nik", MemberText.of("import.nikKnown"))));
        }
        refusals.throwIfAny();
    }

    private void store(OfficeUser user, List<MemberLine> lines, LocalDate openingDate) {
        Instant now = clock.instant();
        UUID cooperative = user.cooperative();
        Rows members =
                Rows.into(
                        "member",
                        "cooperative_id,member_id,member_no,name,address,phone,card_barcode,joined_on,"
                            + "status,nik_cipher,nik_hash,nik_masked,assistance_programme,revision");
        Rows accounts = Rows.into("share_account", "cooperative_id,member_id,kind,balance");
        List<MemberShare> opening = new ArrayList<>();
        long revision = revisions.advance(cooperative, lines.size()) - lines.size();
        for (MemberLine line : lines) {
            UUID id = TimeOrderedId.of(now, random);
            members.add(memberRow(cooperative, id, line, ++revision));
            line.shares()
                    .forEach(
                            (kind, amount) -> {
                                opening.add(new MemberShare(id, kind, amount));
                                accounts.add(cooperative, id, kind.name(), amount.amount());
                            });
        }
        sql.insert(members);
        if (!opening.isEmpty()) {
            journals.post(
                    user.cooperative(),
                    user.id(),
                    new BooksOpened(
                            TimeOrderedId.of(now, random), openingDate, opening, List.of()));
        }
        sql.insert(accounts);
    }

    private Object[] memberRow(UUID cooperative, UUID id, MemberLine line, long revision) {
        return new Object[] {
            cooperative,
            id,
            line.number(),
            line.name(),
            line.address(),
            line.phone(),
            line.cardBarcode(),
            line.joinedOn(),
            line.status().name(),
            line.nik().map(vault::seal).orElse(null),
            line.nik().map(nik -> vault.fingerprint(cooperative, nik)).orElse(null),
            line.nik().map(nik -> nik.masked()).orElse(""),
            line.assistanceProgramme(),
            revision
        };
    }
}
