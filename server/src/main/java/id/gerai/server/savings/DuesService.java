package id.gerai.server.savings;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.SharePaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.savings.DatedAmounts;
import id.gerai.ledger.savings.DuesSchedule;
import id.gerai.ledger.savings.DuesSchedule.Month;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberService;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** What members owe as simpanan pokok and wajib, and taking the months they pay at the office. */
@Singleton
public class DuesService {
    private final DuesStore store;
    private final MemberHeads members;
    private final MemberService register;
    private final ShareRates rates;
    private final ShareAccounts accounts;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    DuesService(
            DuesStore store,
            MemberHeads members,
            MemberService register,
            ShareRates rates,
            ShareAccounts accounts,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.members = members;
        this.register = register;
        this.rates = rates;
        this.accounts = accounts;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** What a member owes and has paid. */
    public record MemberDues(MemberHead member, PrincipalShare principal, DuesSchedule schedule) {}

    /** A payment that was posted and the months it was for. */
    record Paid(UUID journal, List<Month> months) {}

    /**
     * One member, at the end of a day.
     *
     * @throws RefusedException if there is no such member
     */
    @Transactional
    public MemberDues of(UUID cooperative, String memberNumber, LocalDate day) {
        MemberHead member = members.byNumber(cooperative, memberNumber);
        return dues(cooperative, day, List.of(member)).getFirst();
    }

    /** Members of that day with months that are due in its month and not paid at its end. */
    @Transactional
    public List<MemberDues> arrears(UUID cooperative, LocalDate day) {
        List<MemberHead> heads =
                List.copyOf(members.of(cooperative, store.members(cooperative, day)).values());
        return dues(cooperative, day, heads).stream()
                .filter(it -> !it.schedule().arrears(YearMonth.from(day)).isEmpty())
                .toList();
    }

    /**
     * A member pays the next months, the oldest first, at the office.
     *
     * @param count of months, one or more
     * @throws RefusedException if they have left, so many months will not be due, or the day lies
     *     in no open month
     */
    @Transactional
    Paid pay(OfficeUser by, String memberNumber, int count, LocalDate date, CashPlace into) {
        UUID cooperative = by.cooperative();
        register.lockLasting(cooperative, memberNumber);
        MemberHead member = members.byNumber(cooperative, memberNumber);
        DatedAmounts dues = rates.of(cooperative, ShareKind.MANDATORY);
        List<Month> months = next(member, dues, balance(cooperative, member), count);
        Rupiah amount = openOf(months);
        UUID id = TimeOrderedId.of(clock.instant(), random);
        MemberShare share = new MemberShare(member.id(), ShareKind.MANDATORY, amount);
        journals.post(cooperative, by.id(), new SharePaidAtOffice(id, date, share, into));
        audit.record(by, "PAY_DUES", "%s %d %s".formatted(memberNumber, count, amount));
        accounts.add(cooperative, List.of(share));
        // Somebody else may have paid in between: nobody can any more, so this is what it was for.
        Rupiah before = balance(cooperative, member).minus(amount);
        List<Month> paid = next(member, dues, before, count);
        if (!openOf(paid).equals(amount)) {
            throw RefusedException.because(SavingsRefusal.DUES_CHANGED);
        }
        return new Paid(id, paid);
    }

    private List<MemberDues> dues(UUID cooperative, LocalDate day, List<MemberHead> heads) {
        List<UUID> ids = heads.stream().map(MemberHead::id).toList();
        DatedAmounts entry = rates.of(cooperative, ShareKind.PRINCIPAL);
        DatedAmounts monthly = rates.of(cooperative, ShareKind.MANDATORY);
        Map<UUID, Rupiah> principal = store.paid(cooperative, ShareKind.PRINCIPAL, day, ids);
        Map<UUID, Rupiah> mandatory = store.paid(cooperative, ShareKind.MANDATORY, day, ids);
        List<MemberDues> dues = new ArrayList<>();
        for (MemberHead member : heads) {
            dues.add(
                    new MemberDues(
                            member,
                            new PrincipalShare(
                                    entry.on(member.joinedOn()),
                                    principal.getOrDefault(member.id(), Rupiah.ZERO)),
                            schedule(
                                    member,
                                    monthly,
                                    mandatory.getOrDefault(member.id(), Rupiah.ZERO))));
        }
        return dues;
    }

    private Rupiah balance(UUID cooperative, MemberHead member) {
        return store.balance(cooperative, ShareKind.MANDATORY, member.id());
    }

    private static DuesSchedule schedule(MemberHead member, DatedAmounts dues, Rupiah paid) {
        return DuesSchedule.of(dues, member.joinedOn(), member.leftOn(), paid);
    }

    private static List<Month> next(MemberHead member, DatedAmounts dues, Rupiah paid, int count) {
        List<Month> months = schedule(member, dues, paid).next(count);
        if (months.size() < count) {
            throw months.isEmpty()
                    ? RefusedException.because(SavingsRefusal.NO_DUES).at("months")
                    : RefusedException.because(SavingsRefusal.MONTHS_NOT_DUE, months.size())
                            .at("months");
        }
        return months;
    }

    private static Rupiah openOf(List<Month> months) {
        return Rupiah.sum(months.stream().map(Month::open).toList());
    }
}
