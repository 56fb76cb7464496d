package id.gerai.server.savings;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.posting.MemberAct.Interest;
import id.gerai.ledger.posting.MemberAct.SavingsInterestCredited;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.SavingsInterest;
import id.gerai.ledger.savings.SavingsInterest.Tax;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.savings.InterestList.Row;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What members are paid for simpanan sukarela: once a month, on the exact daily balances, at the
 * rate that was valid on the month's first day. Whoever has left gets none: their savings have
 * become part of the settlement.
 */
@Singleton
public class InterestService {
    private final InterestStore store;
    private final SavingsStore terms;
    private final SavingsService savings;
    private final RupiahDays rupiahDays;
    private final MemberHeads members;
    private final ShareAccounts accounts;
    private final JournalService journals;
    private final OutletService outlets;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    InterestService(
            InterestStore store,
            SavingsStore terms,
            SavingsService savings,
            RupiahDays rupiahDays,
            MemberHeads members,
            ShareAccounts accounts,
            JournalService journals,
            OutletService outlets,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.terms = terms;
        this.savings = savings;
        this.rupiahDays = rupiahDays;
        this.members = members;
        this.accounts = accounts;
        this.journals = journals;
        this.outlets = outlets;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * What was credited for a month, or what would be.
     *
     * @throws RefusedException if the month is not over or no rate holds
     */
    @Transactional
    InterestList of(UUID cooperative, YearMonth month) {
        return store.find(cooperative, month).orElseGet(() -> computed(cooperative, month));
    }

    /**
     * Credits a month: one journal for all members.
     *
     * @param date the day it is posted, the last of the month or later
     * @throws RefusedException if it was credited, the month is not over, no rate holds, or the day
     *     lies in no open month
     */
    @Transactional
    InterestList credit(OfficeUser by, YearMonth month, LocalDate date) {
        UUID cooperative = by.cooperative();
        InterestList list = computed(cooperative, month);
        if (date.isBefore(month.atEndOfMonth())) {
            throw RefusedException.because(SavingsRefusal.MONTH_NOT_OVER, month).at("date");
        }
        UUID id = TimeOrderedId.of(clock.instant(), random);
        if (!store.take(cooperative, list, id, clock.instant(), by.id())) {
            throw RefusedException.because(SavingsRefusal.MONTH_CREDITED, month).at("month");
        }
        audit.record(by, "CREDIT_SAVINGS_INTEREST", month + " " + list.gross());
        if (!list.rows().isEmpty()) {
            store.insert(cooperative, list);
            post(by, id, date, list);
        }
        return store.find(cooperative, month).orElseThrow();
    }

    private void post(OfficeUser by, UUID id, LocalDate date, InterestList list) {
        List<Interest> interest = new ArrayList<>();
        List<MemberShare> shares = new ArrayList<>();
        for (Row row : list.rows()) {
            SavingsInterest its = row.interest();
            interest.add(new Interest(row.member().id(), its.gross(), its.tax()));
            shares.add(new MemberShare(row.member().id(), ShareKind.VOLUNTARY, its.net()));
        }
        journals.post(by.cooperative(), by.id(), new SavingsInterestCredited(id, date, interest));
        accounts.add(by.cooperative(), shares);
    }

    private InterestList computed(UUID cooperative, YearMonth month) {
        if (!month.atEndOfMonth().isBefore(outlets.today(cooperative))) {
            throw RefusedException.because(SavingsRefusal.MONTH_NOT_OVER, month).at("month");
        }
        LocalDate first = month.atDay(1);
        SavingsTerms valid = savings.termsOn(cooperative, first);
        if (valid.interest().basisPoints() == 0) {
            throw RefusedException.because(SavingsRefusal.NO_INTEREST_RATE, first).at("month");
        }
        Tax tax = terms.tax(first);
        int days = month.isLeapYear() ? 366 : 365;
        Map<UUID, Long> balances =
                rupiahDays.ofThoseWhoStay(
                        cooperative,
                        rupiahDays.daily(
                                cooperative,
                                List.of(ShareKind.VOLUNTARY),
                                first,
                                month.atEndOfMonth()));
        List<Row> rows = new ArrayList<>();
        for (MemberHead member : members.of(cooperative, balances.keySet()).values()) {
            long held = balances.get(member.id());
            SavingsInterest its = SavingsInterest.of(held, valid.interest(), days, tax);
            if (its.gross().isPositive() && member.leftOn().isEmpty()) {
                rows.add(new Row(member, held, its));
            }
        }
        return new InterestList(month, valid.interest(), days, rows, false, Optional.empty());
    }
}
