package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.CsvFile;
import id.gerai.server.csv.CsvRow;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.problem.Texts;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads a member register from a CSV file into the books, all of it or nothing. */
@Singleton
public class MemberImport {
    /** The columns of the file. */
    private static final List<String> COLUMNS =
            List.of(
                    "member_no",
                    "name",
                    "address",
                    "phone",
                    "nik",
                    "joined_on",
                    "status",
                    "principal",
                    "mandatory",
                    "voluntary",
                    "card_barcode",
                    "assistance_programme");

    private static final Map<ShareKind, String> SHARE_COLUMNS =
            new EnumMap<>(
                    Map.of(
                            ShareKind.PRINCIPAL, "principal",
                            ShareKind.MANDATORY, "mandatory",
                            ShareKind.VOLUNTARY, "voluntary"));

    private final MemberService members;
    private final MemberStore store;

    MemberImport(MemberService members, MemberStore store) {
        this.members = members;
        this.store = store;
    }

    private record Entry(NewMember member, Map<ShareKind, Rupiah> shares) {}

    /**
     * Imports a file.
     *
     * @param openingDate the day its balances are taken over; needed only where there are any
     * @param dryRun true to check everything and store nothing
     * @return how many members the file holds
     * @throws id.gerai.server.csv.CsvException with every fault in the file
     * @throws RefusedException if the opening date is missing or lies in no open year
     */
    @Transactional
    public int run(OfficeUser by, Path path, Optional<LocalDate> openingDate, boolean dryRun) {
        CsvFile file = CsvFile.read(path, COLUMNS);
        Checks checks = new Checks(by.cooperative(), file.rows());
        List<Entry> entries = file.rows().stream().map(row -> entry(row, checks)).toList();
        file.finish();
        boolean balances = entries.stream().anyMatch(entry -> !entry.shares().isEmpty());
        if (balances && openingDate.isEmpty()) {
            throw RefusedException.because(MemberRefusal.OPENING_DATE_NEEDED);
        }
        if (!dryRun) {
            List<UUID> ids = members.register(by, entries.stream().map(Entry::member).toList());
            openingDate.ifPresent(date -> members.openShares(by, date, shares(ids, entries)));
        }
        return entries.size();
    }

    private static List<MemberShare> shares(List<UUID> ids, List<Entry> entries) {
        List<MemberShare> shares = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            UUID member = ids.get(i);
            entries.get(i)
                    .shares()
                    .forEach((kind, amount) -> shares.add(new MemberShare(member, kind, amount)));
        }
        return shares;
    }

    private static Entry entry(CsvRow row, Checks checks) {
        String number = row.required("member_no");
        checks.unique(row, "member_no", number);
        checks.notTaken(row, number);
        String card = row.text("card_barcode");
        checks.unique(row, "card_barcode", card);
        NewMember member =
                new NewMember(
                        number,
                        row.required("name"),
                        row.text("address"),
                        phone(row),
                        checks.nik(row),
                        row.date("joined_on"),
                        row.constant("status", MemberStatus.class),
                        card,
                        row.text("assistance_programme"));
        Map<ShareKind, Rupiah> shares = new EnumMap<>(ShareKind.class);
        SHARE_COLUMNS.forEach(
                (kind, column) ->
                        row.optionalRupiah(column)
                                .filter(Rupiah::isPositive)
                                .ifPresent(amount -> shares.put(kind, amount)));
        return new Entry(member, shares);
    }

    private static String phone(CsvRow row) {
        String phone = row.text("phone");
        if (!phone.matches("(\\+?\\d{6,15})?")) {
            row.fault("phone", Texts.get("csv.phone", phone));
        }
        return phone;
    }

    /** What a row must not share with another row or with the register. */
    private final class Checks {
        private final UUID cooperative;
        private final Set<String> taken;
        private final Map<String, Long> seen = new HashMap<>();

        Checks(UUID cooperative, List<CsvRow> rows) {
            this.cooperative = cooperative;
            this.taken =
                    new HashSet<>(
                            store.knownNumbers(
                                    cooperative,
                                    rows.stream().map(row -> row.text("member_no")).toList()));
        }

        void unique(CsvRow row, String column, String value) {
            Long before =
                    value.isEmpty() ? null : seen.putIfAbsent(column + "=" + value, row.line());
            if (before != null) {
                row.fault(column, Texts.get("csv.twice", value, before));
            }
        }

        void notTaken(CsvRow row, String number) {
            if (taken.contains(number)) {
                row.fault("member_no", Texts.get("csv.taken", number));
            }
        }

        Optional<Nik> nik(CsvRow row) {
            String digits = row.text("nik");
            if (digits.isEmpty()) {
                return Optional.empty();
            }
            if (!Nik.isValid(digits)) {
                row.fault("nik", Texts.get("MemberRefusal.NIK_INVALID"));
                return Optional.empty();
            }
            Nik nik = new Nik(digits);
            Long before = seen.putIfAbsent("nik=" + digits, row.line());
            if (before != null) {
                row.fault("nik", Texts.get("csv.twice", nik.masked(), before));
            } else if (store.isKnown(cooperative, nik)) {
                row.fault("nik", Texts.get("csv.taken", nik.masked()));
            }
            return Optional.of(nik);
        }
    }
}
