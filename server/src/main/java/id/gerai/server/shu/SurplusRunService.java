package id.gerai.server.shu;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.SurplusAct.SurplusDistributed;
import id.gerai.ledger.shu.CapitalBasis;
import id.gerai.ledger.shu.MemberWeights;
import id.gerai.ledger.shu.NothingToShare;
import id.gerai.ledger.shu.PolicyRefusal;
import id.gerai.ledger.shu.ShareTree;
import id.gerai.ledger.shu.SharingSurplus;
import id.gerai.ledger.shu.Surplus;
import id.gerai.ledger.shu.SurplusAllocation;
import id.gerai.ledger.shu.SurplusPolicy;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.csv.RefusedInputException;
import id.gerai.server.journal.FiscalYears;
import id.gerai.server.journal.JournalService;
import id.gerai.server.shu.RunOutcome.Calculated;
import id.gerai.server.shu.RunOutcome.Loss;
import id.gerai.server.shu.RunOutcome.PolicyRefused;
import id.gerai.server.shu.RunOutcome.Refused;
import id.gerai.server.shu.SurplusRunStore.NewRun;
import id.gerai.server.shu.YearBooks.ClosedYear;
import id.gerai.server.village.VillageRules;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Takes a closed year's surplus from the books to what each member is owed: calculated, reviewed,
 * approved by the annual meeting, distributed. Each step is one transaction.
 */
@Singleton
public class SurplusRunService {
    private final YearBooks books;
    private final SurplusRunStore runs;
    private final JournalService journals;
    private final VillageRules village;
    private final Clock clock;
    private final RandomGenerator random;

    SurplusRunService(
            YearBooks books,
            SurplusRunStore runs,
            JournalService journals,
            VillageRules village,
            Clock clock,
            RandomGenerator random) {
        this.books = books;
        this.runs = runs;
        this.journals = journals;
        this.village = village;
        this.clock = clock;
        this.random = random;
    }

    /** The surplus of a closed year by source; empty while the year is open. */
    @Transactional
    public Optional<Surplus> surplus(UUID cooperative, int year) {
        return books.closedYear(cooperative, year)
                .map(_ -> books.sources(cooperative, year).surplus());
    }

    /**
     * Calculates the surplus of the closed year that a policy file names, and keeps it as a run.
     *
     * @throws RefusedInputException if the file is not a policy, or tells another surplus than the
     *     books
     */
    @Transactional(rollbackOn = Exception.class)
    public RunOutcome calculate(OfficeUser user, Path policyFile)
            throws IOException, RefusedInputException {
        PolicyFile file =
                PolicyFile.readForBooks(policyFile, year -> surplus(user.cooperative(), year));
        return calculate(user, file.fiscalYear(), file.policy(), Files.readString(policyFile));
    }

    /**
     * Calculates a closed year's surplus by a policy and keeps it as a run.
     *
     * @param document the policy as it was given, kept with the run
     */
    @Transactional
    public RunOutcome calculate(OfficeUser user, int year, SurplusPolicy policy, String document) {
        Optional<ClosedYear> closed = books.closedYear(user.cooperative(), year);
        if (closed.isEmpty()) {
            return new Refused(year, RunRefusal.YEAR_NOT_CLOSED);
        }
        if (runs.isApproved(user.cooperative(), year)) {
            return new Refused(year, RunRefusal.APPROVED_ALREADY);
        }
        if (village.rate(user.cooperative(), year)
                .filter(least -> policy.villageShare().basisPoints() < least.basisPoints())
                .isPresent()) {
            return new Refused(year, RunRefusal.VILLAGE_SHARE_BELOW_RULE);
        }
        Surplus surplus = books.sources(user.cooperative(), year).surplus();
        List<PolicyRefusal.Found> refusals = policy.refusals(surplus);
        if (!refusals.isEmpty()) {
            return new PolicyRefused(refusals);
        }
        List<WeighedMember> members =
                books.members(user.cooperative(), closed.orElseThrow(), policy);
        return switch (SharingSurplus.share(surplus, policy, weights(members))) {
            case NothingToShare nothing -> new Loss(year, nothing);
            case SurplusAllocation allocation ->
                    keep(user, year, policy.capitalBasis(), document, members, allocation);
        };
    }

    /** The board has looked at a calculation. Empty where that was possible. */
    @Transactional
    public Optional<RunRefusal> review(OfficeUser user, UUID run) {
        Optional<SurplusRun> found = runs.lock(user.cooperative(), run);
        if (found.isEmpty()) {
            return Optional.of(RunRefusal.RUN_UNKNOWN);
        }
        if (found.get().state() != RunState.CALCULATED) {
            return Optional.of(RunRefusal.NOT_CALCULATED);
        }
        runs.markReviewed(user.cooperative(), run);
        return Optional.empty();
    }

    /**
     * The annual meeting has decided. Empty where the run could be approved.
     *
     * @param user somebody else than who calculated
     * @param decision of the meeting, as cited on the statements
     */
    @Transactional
    public Optional<RunRefusal> approve(
            OfficeUser user, UUID run, String decision, LocalDate decidedOn) {
        Optional<SurplusRun> found = runs.lock(user.cooperative(), run);
        Optional<RunRefusal> refusal =
                found.isEmpty()
                        ? Optional.of(RunRefusal.RUN_UNKNOWN)
                        : refusalToApprove(user, found.get(), decision, decidedOn);
        if (refusal.isEmpty()) {
            runs.markApproved(
                    user.cooperative(), run, user.id(), clock.instant(), decision, decidedOn);
        }
        return refusal;
    }

    /** Approves a run and posts it, both or neither. Empty where it was possible. */
    @Transactional
    public Optional<RunRefusal> approveAndDistribute(
            OfficeUser user, UUID run, String decision, LocalDate decidedOn) {
        return approve(user, run, decision, decidedOn).or(() -> distribute(user, run));
    }

    /** Posts an approved run: funds, village, and what each member is owed. */
    @Transactional
    public Optional<RunRefusal> distribute(OfficeUser user, UUID run) {
        Optional<SurplusRun> found = runs.lock(user.cooperative(), run);
        if (found.isEmpty()) {
            return Optional.of(RunRefusal.RUN_UNKNOWN);
        }
        if (found.get().state() != RunState.APPROVED) {
            return Optional.of(RunRefusal.NOT_APPROVED);
        }
        LocalDate decidedOn = runs.decidedOn(user.cooperative(), run);
        journals.post(
                user.cooperative(),
                user.id(),
                new SurplusDistributed(
                        run,
                        decidedOn,
                        funds(user.cooperative(), found.get()),
                        runs.earned(user.cooperative(), run)));
        runs.markDistributed(user.cooperative(), run, clock.instant());
        return Optional.empty();
    }

    /** The newest run of a year. */
    @Transactional
    public Optional<UUID> newest(UUID cooperative, int year) {
        return runs.newest(cooperative, year);
    }

    private RunOutcome keep(
            OfficeUser user,
            int year,
            CapitalBasis basis,
            String document,
            List<WeighedMember> members,
            SurplusAllocation allocation) {
        Instant now = clock.instant();
        NewRun run =
                new NewRun(
                        user.cooperative(),
                        TimeOrderedId.of(now, random),
                        TimeOrderedId.of(now, random),
                        year,
                        basis,
                        document,
                        "",
                        user.id(),
                        now);
        ShareTree tree = ShareTree.of(year, allocation.shares());
        runs.insert(run, allocation, tree);
        Map<String, WeighedMember> byNumber =
                members.stream()
                        .collect(
                                Collectors.toMap(
                                        member -> member.weights().memberNo(),
                                        Function.identity()));
        runs.insertShares(run, year, allocation.shares(), byNumber);
        return new Calculated(year, run.run(), allocation, tree.root());
    }

    private Optional<RunRefusal> refusalToApprove(
            OfficeUser user, SurplusRun run, String decision, LocalDate decidedOn) {
        if (!run.state().mayBeApproved()) {
            return Optional.of(RunRefusal.NOT_CALCULATED);
        }
        if (runs.isApproved(user.cooperative(), run.fiscalYear())) {
            return Optional.of(RunRefusal.APPROVED_ALREADY);
        }
        if (books.changedSince(user.cooperative(), run.fiscalYear(), run.calculatedAt())) {
            return Optional.of(RunRefusal.BOOKS_CHANGED_SINCE);
        }
        if (run.calculatedBy().equals(user.id())) {
            return Optional.of(RunRefusal.CALCULATED_BY_THE_SAME);
        }
        if (decision.isBlank()) {
            return Optional.of(RunRefusal.DECISION_MISSING);
        }
        return decidedOn.isAfter(FiscalYears.latestToday(clock))
                ? Optional.of(RunRefusal.DECIDED_IN_THE_FUTURE)
                : Optional.empty();
    }

    private List<AccountAmount> funds(UUID cooperative, SurplusRun run) {
        List<AccountAmount> amounts = new ArrayList<>();
        runs.funds(cooperative, run.id())
                .forEach(
                        fund ->
                                amounts.add(
                                        new AccountAmount(
                                                FundAccounts.of(fund.name()), fund.amount())));
        amounts.add(new AccountAmount(ChartOfAccounts.RESERVE_FUND, run.remainder()));
        amounts.add(new AccountAmount(ChartOfAccounts.VILLAGE_SHARE_PAYABLE, run.villageShare()));
        return amounts;
    }

    private static List<MemberWeights> weights(List<WeighedMember> members) {
        return members.stream().map(WeighedMember::weights).toList();
    }
}
