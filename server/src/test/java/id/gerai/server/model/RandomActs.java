package id.gerai.server.model;

import id.gerai.server.model.PlainBooks.Person;
import id.gerai.server.model.PlainBooks.Posted;
import id.gerai.server.model.PlainBooks.Reversible;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** Thinks up acts, does each in the office and in the model, and compares what they say. */
final class RandomActs {

    final SplittableRandom random;
    final PlainBooks books;
    final Acts acts;
    private final LocalDate firstDay;
    private final Map<Posted, UUID> ids = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private final RandomMoney money = new RandomMoney(this);
    private int refused;

    RandomActs(long seed, PlainBooks books, Acts acts) {
        this.random = new SplittableRandom(seed);
        this.books = books;
        this.acts = acts;
        this.firstDay = books.today.minusYears(1).withDayOfYear(1);
    }

    /** What was done, to repeat it by hand. */
    List<String> told() {
        return told;
    }

    int refused() {
        return refused;
    }

    /** The next one. */
    void step() {
        int before = books.journals.size();
        switch (random.nextInt(24)) {
            case 0 -> join();
            case 1, 2, 3 -> payShare();
            case 4, 5 -> payDues();
            case 6 -> withdraw();
            case 7, 8, 9 -> sell();
            case 10 -> payCredit();
            case 11 -> setOff();
            case 12 -> writeOff();
            case 13 -> money.putAside();
            case 14 -> money.transfer();
            case 15 -> money.goods();
            case 16 -> money.paySupplier();
            case 17 -> money.expense();
            case 18, 19 -> money.byHand();
            case 20 -> reverse();
            case 21 -> lockOrUnlock();
            case 22 -> settle();
            default -> merge();
        }
        remember(before);
    }

    private void remember(int before) {
        List<List<Object>> rows =
                acts.shop.server.query(
                        "select journal_id from journal where cooperative_id = ?"
                                + " order by recorded_at desc, journal_id desc limit ?",
                        acts.shop.founded.cooperative(),
                        books.journals.size() - before);
        for (int i = 0; i < rows.size(); i++) {
            ids.put(
                    books.journals.get(books.journals.size() - 1 - i),
                    (UUID) rows.get(i).getFirst());
        }
    }

    /** Both say the same, and the model does it where nothing is refused. */
    void expect(String text, String refusal, Supplier<String> actual, Runnable then) {
        told.add(text + (refusal.isEmpty() ? "" : " -> " + refusal));
        String outcome = actual.get();
        if (!outcome.equals(refusal)) {
            throw new AssertionError(
                    "%s: expected '%s' but was '%s'".formatted(text, refusal, outcome));
        }
        if (refusal.isEmpty()) {
            then.run();
        } else {
            refused++;
        }
    }

    private void join() {
        LocalDate day = day();
        String number = "M%03d".formatted(books.members.size());
        expect(
                "join %s %s".formatted(number, day),
                Acts.DONE,
                () -> acts.join(number, day),
                () -> books.members.put(number, new Person(number, day, "CANDIDATE")));
    }

    private void payShare() {
        Person who = anybody();
        LocalDate day = day();
        boolean pokok = random.nextInt(3) == 0;
        long amount = pokok ? 25_000L * (1 + random.nextInt(2)) : amount(200_000);
        String kind = pokok ? "PRINCIPAL" : "VOLUNTARY";
        expect(
                "pay %s %s %d %s".formatted(who.number, kind, amount, day),
                PlainBooks.first(
                        who.ended(),
                        "ALREADY_ENDED",
                        pokok
                                && amount - books.balance("3101", who.number)
                                        > PlainBooks.ENTRY_SHARE,
                        "MORE_THAN_ENTRY_SHARE",
                        books.isLocked(day),
                        "MONTH_LOCKED"),
                () ->
                        Acts.outcome(
                                acts.ofMember(
                                        who.number,
                                        "shares",
                                        "kind",
                                        kind,
                                        "amount",
                                        amount,
                                        "date",
                                        day)),
                () ->
                        books.post(
                                day,
                                Reversible.YES,
                                "1101",
                                "",
                                amount,
                                pokok ? "3101" : "2111",
                                who.number,
                                -amount));
    }

    private void payDues() {
        Person who = anybody();
        LocalDate day = day();
        int count = 1 + random.nextInt(6);
        String into = cash();
        long paid = -books.balance("3102", who.number);
        long due = count * PlainBooks.MONTHLY_DUE - paid % PlainBooks.MONTHLY_DUE;
        expect(
                "dues %s %d %s %s".formatted(who.number, count, day, into),
                PlainBooks.first(who.ended(), "ALREADY_ENDED", books.isLocked(day), "MONTH_LOCKED"),
                () ->
                        Acts.outcome(
                                acts.ofMember(
                                        who.number,
                                        "dues",
                                        "months",
                                        count,
                                        "date",
                                        day,
                                        "into",
                                        place(into))),
                () -> books.post(day, Reversible.YES, into, "", due, "3102", who.number, -due));
    }

    private void withdraw() {
        Person who = anybody();
        LocalDate day = day();
        long amount = amount(150_000);
        String from = cash();
        expect(
                "withdraw %s %d %s %s".formatted(who.number, amount, day, from),
                PlainBooks.first(
                        books.balance(from) < amount,
                        "NOT_ENOUGH_CASH",
                        books.isLocked(day),
                        "MONTH_LOCKED",
                        -books.balance("2111", who.number) < amount,
                        "BELOW_MINIMUM"),
                () ->
                        Acts.outcome(
                                acts.ofMember(
                                        who.number,
                                        "withdrawals",
                                        "kind",
                                        "VOLUNTARY",
                                        "amount",
                                        amount,
                                        "date",
                                        day,
                                        "from",
                                        place(from))),
                () ->
                        books.post(
                                day,
                                Reversible.YES,
                                "2111",
                                who.number,
                                amount,
                                from,
                                "",
                                -amount));
    }

    private void sell() {
        Person who = anybody();
        LocalDate day = day();
        if (!who.status.equals("ACTIVE") || books.isLocked(day) || day.isBefore(who.joined)) {
            return;
        }
        long price = amount(90_000);
        expect(
                "sell %s %d %s".formatted(who.number, price, day),
                Acts.DONE,
                () -> {
                    acts.sellOnCredit(who.number, day, price);
                    return Acts.DONE;
                },
                () ->
                        books.post(
                                day,
                                Reversible.FROM_A_TILL,
                                "1131",
                                who.number,
                                price,
                                "4101",
                                "",
                                -price,
                                "5101",
                                "",
                                8_000,
                                "1141",
                                "",
                                -8_000));
    }

    private void payCredit() {
        Person who = anybody();
        LocalDate day = day();
        long amount = amount(100_000);
        String into = cash();
        expect(
                "pay credit %s %d %s %s".formatted(who.number, amount, day, into),
                debtRefusal(who, day, amount),
                () ->
                        Acts.outcome(
                                acts.ofMember(
                                        who.number,
                                        "credit-payments",
                                        "amount",
                                        amount,
                                        "date",
                                        day,
                                        "into",
                                        place(into))),
                () ->
                        books.post(
                                day,
                                Reversible.YES,
                                into,
                                "",
                                amount,
                                "1131",
                                who.number,
                                -amount));
    }

    private String debtRefusal(Person who, LocalDate day, long amount) {
        return PlainBooks.first(
                books.isLocked(day),
                "MONTH_LOCKED",
                books.balance("1131", who.number) < amount,
                "MORE_THAN_OWED");
    }

    private void setOff() {
        Person who = anybody();
        LocalDate day = day();
        long amount = amount(60_000);
        String refusal = debtRefusal(who, day, amount);
        expect(
                "set off %s %d %s".formatted(who.number, amount, day),
                refusal.isEmpty() && -books.balance("2111", who.number) < amount
                        ? "BELOW_MINIMUM"
                        : refusal,
                () ->
                        Acts.outcome(
                                acts.ofMember(
                                        who.number,
                                        "credit-set-offs",
                                        "amount",
                                        amount,
                                        "date",
                                        day,
                                        "claim",
                                        "SAVINGS",
                                        "consent",
                                        "Surat 1")),
                () ->
                        books.post(
                                day,
                                Reversible.YES,
                                "2111",
                                who.number,
                                amount,
                                "1131",
                                who.number,
                                -amount));
    }

    private void writeOff() {
        Person who = anybody();
        LocalDate day = day();
        long amount = amount(60_000);
        long aside = Math.min(amount, Math.max(0, -books.balance("1139")));
        expect(
                "write off %s %d %s".formatted(who.number, amount, day),
                books.writeOffRefusal(who.number, day, amount),
                () -> acts.writeOff(who.number, day, amount),
                () ->
                        books.post(
                                day,
                                Reversible.YES,
                                "1139",
                                "",
                                aside,
                                "6108",
                                "",
                                amount - aside,
                                "1131",
                                who.number,
                                -amount));
    }

    private void reverse() {
        List<Posted> known = books.journals.stream().filter(ids::containsKey).toList();
        if (known.isEmpty()) {
            return;
        }
        Posted mistake = known.get(random.nextInt(known.size()));
        LocalDate day = day();
        expect(
                "reverse no. %d %s".formatted(books.journals.indexOf(mistake), day),
                books.reversalRefusal(mistake, day),
                () -> acts.reverse(ids.get(mistake), day),
                () -> {
                    mistake.reversed = true;
                    books.post(
                            day,
                            Reversible.IS_A_REVERSAL,
                            mistake.lines.stream()
                                    .flatMap(
                                            it ->
                                                    List.<Object>of(
                                                            it.account(), it.member(), -it.amount())
                                                            .stream())
                                    .toArray());
                });
    }

    private void lockOrUnlock() {
        YearMonth next =
                books.locked.isEmpty()
                        ? YearMonth.from(firstDay)
                        : books.locked.last().plusMonths(1);
        if (!books.locked.isEmpty() && random.nextInt(3) == 0) {
            YearMonth last = books.locked.last();
            expect(
                    "unlock " + last,
                    Acts.DONE,
                    () -> acts.month(last, "unlock"),
                    () -> books.locked.remove(last));
        } else if (next.isBefore(YearMonth.from(books.today))) {
            expect(
                    "lock " + next,
                    Acts.DONE,
                    () -> acts.month(next, "lock"),
                    () -> books.locked.add(next));
        }
    }

    private void settle() {
        Person who = anybody();
        if (random.nextInt(2) == 0) {
            return;
        }
        LocalDate on = day();
        String from = cash();
        long debt = Math.max(0, books.balance("1131", who.number));
        long claims =
                -books.balance("3101", who.number)
                        - books.balance("3102", who.number)
                        - books.balance("2111", who.number);
        long setOff = Math.min(debt, claims);
        long payout = claims - setOff;
        boolean joinsLater = !who.ended() && on.isBefore(who.joined);
        boolean nothing = claims == 0 && debt == 0;
        boolean posts = !joinsLater && !nothing;
        String refusal =
                PlainBooks.first(
                        joinsLater,
                        "BEFORE_JOINING",
                        nothing,
                        "NOTHING_TO_SETTLE",
                        payout > 0 && books.balance(from) < payout,
                        "NOT_ENOUGH_CASH");
        expect(
                "settle %s %s %s".formatted(who.number, on, from),
                refusal,
                () -> acts.settle(who.number, on, place(from)),
                () -> {});
        if (posts) {
            books.settle(who, on, setOff, payout);
            if (refusal.isEmpty() && payout > 0) {
                books.post(
                        books.today,
                        Reversible.OF_A_SETTLEMENT,
                        "2131",
                        who.number,
                        payout,
                        from,
                        "",
                        -payout);
            }
        }
    }

    private void merge() {
        Person from = anybody();
        Person into = anybody();
        if (from == into || random.nextInt(3) > 0) {
            return;
        }
        List<Object> carried = new ArrayList<>();
        for (String account : List.of("3101", "3102", "2111", "1131", "2131")) {
            long balance = books.balance(account, from.number);
            carried.addAll(List.of(account, into.number, balance, account, from.number, -balance));
        }
        boolean nothing =
                books.lines(it -> it.member().equals(from.number)).stream()
                        .allMatch(it -> books.balance(it.account(), from.number) == 0);
        boolean again = from.mergedInto != null;
        expect(
                "merge %s %s".formatted(from.number, into.number),
                PlainBooks.first(
                        into.ended(),
                        "INTO_HAS_ENDED",
                        again && !from.mergedInto.equals(into.number),
                        "MERGED_INTO_ANOTHER",
                        again && nothing,
                        "NOTHING_LEFT_TO_MERGE",
                        !again && from.ended(),
                        "ALREADY_ENDED"),
                () -> acts.merge(from.number, into.number),
                () -> {
                    if (!nothing) {
                        books.post(books.today, Reversible.YES, carried.toArray());
                    }
                    from.mergedInto = into.number;
                    from.left = books.today;
                    from.status = "LEFT";
                });
    }

    Person anybody() {
        List<Person> all = List.copyOf(books.members.values());
        return all.get(random.nextInt(all.size()));
    }

    LocalDate day() {
        long days = ChronoUnit.DAYS.between(firstDay, books.today);
        return firstDay.plusDays(random.nextLong(days + 1));
    }

    long amount(int most) {
        return 1 + random.nextInt(most);
    }

    String cash() {
        return PlainBooks.CASH.get(random.nextInt(PlainBooks.CASH.size()));
    }

    static String place(String account) {
        return switch (account) {
            case "1101" -> "CASH_ON_HAND";
            case "1102" -> "PETTY_CASH";
            case "1111" -> "BANK";
            default -> "SAVINGS_BANK";
        };
    }
}
