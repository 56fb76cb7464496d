package id.gerai.server.opening;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.DatedAmounts;
import id.gerai.ledger.savings.DuesSchedule;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.credit.CreditAccounts;
import id.gerai.server.csv.Refusals;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.journal.Holdings;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.opening.OpeningStore.Held;
import id.gerai.server.opening.OpeningStore.Known;
import id.gerai.server.savings.ShareRates;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Takes opening balances over: all of them, as one journal, or nothing. */
@Singleton
public class OpeningImport {
    private final OpeningStore store;
    private final ShareRates rates;
    private final ShareAccounts shares;
    private final CreditAccounts credits;
    private final Holdings holdings;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    OpeningImport(
            OpeningStore store,
            ShareRates rates,
            ShareAccounts shares,
            CreditAccounts credits,
            Holdings holdings,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.rates = rates;
        this.shares = shares;
        this.credits = credits;
        this.holdings = holdings;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * The files.
     *
     * @param members balances of members
     * @param accounts balances of accounts
     */
    public record Files(Optional<Path> members, Optional<Path> accounts) {}

    /**
     * What the files hold.
     *
     * @param balances how many, of members and of accounts
     * @param debit the sum of one side, which is that of the other
     */
    public record Opening(int balances, Rupiah debit) {}

    /**
     * Reads, checks and posts.
     *
     * @param date the day they count for
     * @param dryRun true to check only
     * @throws RefusedInputException with everything that is wrong, by line and column; nothing is
     *     posted then
     * @throws id.gerai.server.problem.RefusedException if the day lies in no open month
     */
    @Transactional(rollbackOn = Exception.class)
    public Opening run(OfficeUser by, Files files, LocalDate date, boolean dryRun)
            throws IOException, RefusedInputException {
        UUID cooperative = by.cooperative();
        Map<String, Known> known = store.members(cooperative);
        Refusals refusals = new Refusals();
        List<OpeningLine> lines = read(cooperative, files, known, refusals);
        refuseOpenedAccounts(cooperative, lines, refusals);
        refuseOpenedMembers(cooperative, lines, known, refusals);
        refusals.throwIfAny();
        Opening opening = new Opening(lines.size(), balanced(lines));
        if (!dryRun) {
            post(by, lines, known, date);
        }
        return opening;
    }

    private List<OpeningLine> read(
            UUID cooperative, Files files, Map<String, Known> known, Refusals refusals)
            throws IOException, RefusedInputException {
        if (files.members().isEmpty() && files.accounts().isEmpty()) {
            throw new RefusedInputException(OpeningText.of("files.none"));
        }
        DatedAmounts dues = rates.of(cooperative, ShareKind.MANDATORY);
        List<OpeningLine> lines = new ArrayList<>();
        if (files.members().isPresent()) {
            lines.addAll(
                    MemberBalances.read(
                            files.members().get(),
                            number ->
                                    Optional.ofNullable(known.get(number))
                                            .map(it -> unpaid(dues, it.joinedOn())),
                            refusals));
        }
        if (files.accounts().isPresent()) {
            lines.addAll(
                    AccountBalances.read(
                            files.accounts().get(), store.accounts(cooperative), refusals));
        }
        return lines;
    }

    private static DuesSchedule unpaid(DatedAmounts dues, LocalDate joinedOn) {
        return DuesSchedule.of(dues, joinedOn, Optional.empty(), Rupiah.ZERO);
    }

    /** Nobody else takes balances over on the same accounts until the transaction ends. */
    private void refuseOpenedAccounts(
            UUID cooperative, List<OpeningLine> lines, Refusals refusals) {
        holdings.hold(
                cooperative,
                lines.stream().map(OpeningLine::account).distinct().toArray(AccountCode[]::new));
        Map<String, LocalDate> opened = store.opened(cooperative);
        for (OpeningLine line : lines) {
            LocalDate day = opened.get(line.account().digits());
            if (line.subject().isEmpty() && day != null) {
                refusals.add(
                        line.source()
                                .refusal(
                                        AccountBalances.ACCOUNT,
                                        OpeningText.of("account.opened", line.account(), day)));
            }
        }
    }

    /** Members that have been opened before. */
    private void refuseOpenedMembers(
            UUID cooperative,
            List<OpeningLine> lines,
            Map<String, Known> known,
            Refusals refusals) {
        List<UUID> members =
                lines.stream()
                        .map(line -> known.get(line.subject()))
                        .filter(Objects::nonNull)
                        .map(Known::id)
                        .distinct()
                        .toList();
        Set<Held> held = store.held(cooperative, members);
        for (OpeningLine line : lines) {
            Known member = known.get(line.subject());
            if (member != null && held.contains(new Held(member.id(), line.account().digits()))) {
                refusals.add(
                        line.source()
                                .refusal(
                                        line.heading(),
                                        OpeningText.of("member.opened", line.subject())));
            }
        }
    }

    private static Rupiah balanced(List<OpeningLine> lines) throws RefusedInputException {
        Rupiah debit = Rupiah.ZERO;
        Rupiah credit = Rupiah.ZERO;
        for (OpeningLine line : lines) {
            debit = debit.plus(line.amount().max(Rupiah.ZERO));
            credit = credit.plus(line.amount().negated().max(Rupiah.ZERO));
        }
        if (!debit.equals(credit)) {
            Rupiah difference = debit.minus(credit);
            throw new RefusedInputException(
                    OpeningText.of(
                            "unbalanced", debit, credit, difference.max(difference.negated())));
        }
        if (debit.isZero()) {
            throw new RefusedInputException(OpeningText.of("nothing"));
        }
        return debit;
    }

    private void post(
            OfficeUser by, List<OpeningLine> lines, Map<String, Known> known, LocalDate date) {
        UUID cooperative = by.cooperative();
        UUID id = TimeOrderedId.of(clock.instant(), random);
        List<Line> entries = new ArrayList<>();
        List<MemberShare> paid = new ArrayList<>();
        TreeMap<UUID, Rupiah> owed = new TreeMap<>();
        for (OpeningLine line : lines) {
            Optional<UUID> member = Optional.ofNullable(known.get(line.subject())).map(Known::id);
            entries.add(new Line(line.account(), member, line.amount()));
            kindOf(line.account())
                    .ifPresent(
                            kind ->
                                    paid.add(
                                            new MemberShare(
                                                    member.orElseThrow(),
                                                    kind,
                                                    line.amount().negated())));
            if (line.account().equals(ChartOfAccounts.MEMBER_CREDIT)) {
                owed.put(member.orElseThrow(), line.amount());
            }
        }
        journals.post(
                cooperative,
                by.id(),
                new EntriesWritten(id, date, JournalKind.OPENING, "Saldo awal", entries));
        audit.record(by, "OPEN_BALANCES", "%d, %s".formatted(lines.size(), date));
        shares.add(cooperative, paid);
        credits.add(cooperative, owed);
    }

    private static Optional<ShareKind> kindOf(AccountCode account) {
        return Arrays.stream(ShareKind.values())
                .filter(kind -> kind.account().equals(account))
                .findFirst();
    }
}
