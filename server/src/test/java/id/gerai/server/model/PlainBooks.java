package id.gerai.server.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the books must say, as plainly as can be: a list of lines that is summed anew for every
 * question. Nothing of the posting rules, the balances kept ready or the reports is used.
 */
final class PlainBooks {
    static final long ENTRY_SHARE = 50_000;
    static final long MONTHLY_DUE = 10_000;
    static final int CREDIT_DAYS = 30;

    /** Where the office keeps money. */
    static final List<String> CASH = List.of("1101", "1102", "1111", "1112");

    /**
     * A line of a journal.
     *
     * @param member empty for none
     * @param amount debit above zero
     */
    record Line(LocalDate day, String account, String member, long amount) {}

    /** How a journal may be taken back. */
    enum Reversible {
        YES,
        FROM_A_TILL,
        OF_A_SETTLEMENT,
        MOVED_STOCK,
        IS_A_REVERSAL
    }

    /** Something that was posted. */
    static final class Posted {
        final LocalDate day;
        final Reversible reversible;
        final List<Line> lines;
        boolean reversed;

        Posted(LocalDate day, Reversible reversible, List<Line> lines) {
            this.day = day;
            this.reversible = reversible;
            this.lines = lines;
        }
    }

    /** Somebody in the register. */
    static final class Person {
        final String number;
        final LocalDate joined;
        String status;
        LocalDate left;
        String mergedInto;

        Person(String number, LocalDate joined, String status) {
            this.number = number;
            this.joined = joined;
            this.status = status;
        }

        boolean isMemberOn(LocalDate day) {
            return !status.equals("CANDIDATE")
                    && !joined.isAfter(day)
                    && (left == null || left.isAfter(day));
        }

        boolean ended() {
            return left != null;
        }
    }

    final LocalDate today;
    final Map<String, Person> members = new TreeMap<>();
    final List<Posted> journals = new ArrayList<>();
    final TreeSet<YearMonth> locked = new TreeSet<>();

    PlainBooks(LocalDate today) {
        this.today = today;
    }

    boolean isLocked(LocalDate day) {
        return locked.contains(YearMonth.from(day));
    }

    Posted post(LocalDate day, Reversible reversible, Object... accountsMembersAmounts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < accountsMembersAmounts.length; i += 3) {
            long amount = ((Number) accountsMembersAmounts[i + 2]).longValue();
            if (amount != 0) {
                lines.add(
                        new Line(
                                day,
                                (String) accountsMembersAmounts[i],
                                (String) accountsMembersAmounts[i + 1],
                                amount));
            }
        }
        if (lines.stream().mapToLong(Line::amount).sum() != 0) {
            throw new IllegalStateException("Bug: the model does not balance: " + lines);
        }
        Posted posted = new Posted(day, reversible, lines);
        journals.add(posted);
        admit();
        return posted;
    }

    private void admit() {
        for (Person it : members.values()) {
            if (it.status.equals("CANDIDATE") && -balance("3101", it.number) >= ENTRY_SHARE) {
                it.status = "ACTIVE";
            }
        }
    }

    List<Line> lines(Predicate<Line> which) {
        return journals.stream().flatMap(it -> it.lines.stream()).filter(which).toList();
    }

    long sum(Predicate<Line> which) {
        return journals.stream()
                .flatMap(it -> it.lines.stream())
                .filter(which)
                .mapToLong(Line::amount)
                .sum();
    }

    long balance(String account) {
        return sum(it -> it.account().equals(account));
    }

    long balance(String account, String member) {
        return sum(it -> it.account().equals(account) && it.member().equals(member));
    }

    /** The balances at the end of a day that are not zero, by account. */
    Map<String, Long> balances(LocalDate day) {
        Map<String, Long> balances = new TreeMap<>();
        lines(it -> !it.day().isAfter(day))
                .forEach(it -> balances.merge(it.account(), it.amount(), Long::sum));
        balances.values().removeIf(it -> it == 0);
        return balances;
    }

    /** The sum of a member's balances of simpanan pokok and wajib at the end of every day. */
    long rupiahDays(String member, LocalDate first, LocalDate last) {
        List<Line> capital =
                lines(
                        it ->
                                it.member().equals(member)
                                        && (it.account().equals("3101")
                                                || it.account().equals("3102")));
        long sum = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Line line : capital) {
                sum -= line.day().isAfter(day) ? 0 : line.amount();
            }
        }
        return sum;
    }

    /** More than is owed is not even proposed; a locked month stops who approves. */
    String writeOffRefusal(String member, LocalDate day, long amount) {
        return first(
                balance("1131", member) < amount, "MORE_THAN_OWED", isLocked(day), "MONTH_LOCKED");
    }

    /** What a member still owes of simpanan wajib for the months up to one. */
    long arrears(Person member, LocalDate day) {
        YearMonth last = YearMonth.from(day);
        if (member.left != null && YearMonth.from(member.left).isBefore(last)) {
            last = YearMonth.from(member.left);
        }
        long months = ChronoUnit.MONTHS.between(YearMonth.from(member.joined), last) + 1;
        long paid =
                -sum(
                        it ->
                                it.account().equals("3102")
                                        && it.member().equals(member.number)
                                        && !it.day().isAfter(day));
        return Math.max(0, Math.max(0, months) * MONTHLY_DUE - Math.max(0, paid));
    }

    /** What is overdue by more days than that: the newest debts are those that are open. */
    long owedSince(String member, LocalDate day, int daysOverdue) {
        List<Line> movements =
                lines(
                        it ->
                                it.account().equals("1131")
                                        && it.member().equals(member)
                                        && !it.day().isAfter(day));
        long open = movements.stream().mapToLong(Line::amount).sum();
        LocalDate latest = day.minusDays(CREDIT_DAYS + daysOverdue);
        long younger =
                movements.stream()
                        .filter(it -> it.amount() > 0 && !it.day().isBefore(latest))
                        .mapToLong(Line::amount)
                        .sum();
        return Math.max(0, open - younger);
    }

    /** Why a journal cannot be taken back on a day; nothing where it can. */
    String reversalRefusal(Posted mistake, LocalDate day) {
        if (mistake.reversed || mistake.reversible != Reversible.YES) {
            return mistake.reversed ? "REVERSED_BEFORE" : mistake.reversible.name();
        }
        boolean cash = false;
        boolean savings = false;
        boolean credit = false;
        for (Line it : mistake.lines) {
            cash |= CASH.contains(it.account()) && balance(it.account()) - it.amount() < 0;
            long left =
                    it.member().isEmpty() ? 0 : balance(it.account(), it.member()) - it.amount();
            savings |= List.of("3101", "3102", "2111").contains(it.account()) && left > 0;
            credit |= it.account().equals("1131") && left < 0;
        }
        return first(
                day.isBefore(mistake.day),
                "BEFORE_THE_MISTAKE",
                cash,
                "NOT_ENOUGH_CASH",
                isLocked(day),
                "MONTH_LOCKED",
                savings,
                "SAVINGS_WOULD_BE_BELOW_ZERO",
                credit,
                "CREDIT_WOULD_BE_BELOW_ZERO");
    }

    /** Ends a membership: what is owed either way is set off, the rest is to be paid out. */
    void settle(Person who, LocalDate on, long setOff, long payout) {
        if (setOff + payout > 0) {
            post(
                    today,
                    Reversible.OF_A_SETTLEMENT,
                    "3101",
                    who.number,
                    -balance("3101", who.number),
                    "3102",
                    who.number,
                    -balance("3102", who.number),
                    "2111",
                    who.number,
                    -balance("2111", who.number),
                    "1131",
                    who.number,
                    -setOff,
                    "2131",
                    who.number,
                    -payout);
        }
        if (!who.ended()) {
            who.left = on;
            who.status = "LEFT";
        }
    }

    /** The first code whose condition holds. */
    static String first(Object... conditionsAndCodes) {
        for (int i = 0; i < conditionsAndCodes.length; i += 2) {
            if ((boolean) conditionsAndCodes[i]) {
                return (String) conditionsAndCodes[i + 1];
            }
        }
        return Acts.DONE;
    }
}
