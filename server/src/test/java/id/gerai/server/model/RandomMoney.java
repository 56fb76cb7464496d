package id.gerai.server.model;

import id.gerai.server.model.PlainBooks.Reversible;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Random acts that are about money of the office rather than about a member. */
final class RandomMoney {
    private static final String[] EXPENSES = {"6101", "6102", "6103", "6199"};

    private final RandomActs all;

    RandomMoney(RandomActs all) {
        this.all = all;
    }

    void putAside() {
        LocalDate day = all.day();
        long amount = 1_000L * all.random.nextInt(100);
        long change = amount + all.books.balance("1139");
        all.expect(
                "put aside %d %s".formatted(amount, day),
                PlainBooks.first(change == 0, "NO_AMOUNT", all.books.isLocked(day), "MONTH_LOCKED"),
                () ->
                        Acts.outcome(
                                all.acts.board.post(
                                        "/api/credit/allowance",
                                        Acts.body("amount", amount, "date", day))),
                () -> all.books.post(day, Reversible.YES, "6108", "", change, "1139", "", -change));
    }

    void transfer() {
        LocalDate day = all.day();
        String from = all.cash();
        String into = all.cash();
        long amount = all.amount(400_000);
        all.expect(
                "transfer %s %s %d %s".formatted(from, into, amount, day),
                PlainBooks.first(
                        from.equals(into),
                        "SAME_PLACE",
                        all.books.balance(from) < amount,
                        "NOT_ENOUGH_CASH",
                        all.books.isLocked(day),
                        "MONTH_LOCKED"),
                () ->
                        Acts.outcome(
                                all.acts.office.post(
                                        "/api/cash/transfers",
                                        Acts.body(
                                                "date",
                                                day,
                                                "amount",
                                                amount,
                                                "from",
                                                RandomActs.place(from),
                                                "into",
                                                RandomActs.place(into)))),
                () -> all.books.post(day, Reversible.YES, into, "", amount, from, "", -amount));
    }

    void goods() {
        LocalDate day = all.day();
        long units = 1 + all.random.nextInt(20);
        boolean credit = all.random.nextBoolean();
        String other = credit ? "2101" : "1101";
        all.expect(
                "goods %d %s %s".formatted(units, other, day),
                PlainBooks.first(
                        !credit && all.books.balance("1101") < units * 8_000,
                        "NOT_ENOUGH_CASH",
                        all.books.isLocked(day),
                        "MONTH_LOCKED"),
                () -> all.acts.receiveGoods(day, units, credit),
                () ->
                        all.books.post(
                                day,
                                Reversible.MOVED_STOCK,
                                "1141",
                                "",
                                units * 8_000,
                                other,
                                "",
                                -units * 8_000));
    }

    void paySupplier() {
        LocalDate day = all.day();
        long amount = all.amount(200_000);
        String from = all.cash();
        all.expect(
                "pay supplier %d %s %s".formatted(amount, from, day),
                PlainBooks.first(
                        -all.books.balance("2101") < amount,
                        "MORE_THAN_OWED",
                        all.books.balance(from) < amount,
                        "NOT_ENOUGH_CASH",
                        all.books.isLocked(day),
                        "MONTH_LOCKED"),
                () ->
                        Acts.outcome(
                                all.acts.office.post(
                                        "/api/cash/supplier-payments",
                                        Acts.body(
                                                "date",
                                                day,
                                                "amount",
                                                amount,
                                                "from",
                                                RandomActs.place(from)))),
                () -> all.books.post(day, Reversible.YES, "2101", "", amount, from, "", -amount));
    }

    void expense() {
        LocalDate day = all.day();
        long amount = all.amount(150_000);
        String from = all.cash();
        String account = EXPENSES[all.random.nextInt(EXPENSES.length)];
        all.expect(
                "expense %s %d %s %s".formatted(account, amount, from, day),
                PlainBooks.first(
                        all.books.balance(from) < amount,
                        "NOT_ENOUGH_CASH",
                        all.books.isLocked(day),
                        "MONTH_LOCKED"),
                () ->
                        Acts.outcome(
                                all.acts.office.post(
                                        "/api/expenses",
                                        Acts.body(
                                                "date",
                                                day,
                                                "amount",
                                                amount,
                                                "from",
                                                RandomActs.place(from),
                                                "account",
                                                account,
                                                "description",
                                                "Uji"))),
                () -> all.books.post(day, Reversible.YES, account, "", amount, from, "", -amount));
    }

    /** Cash against income, a loan, or a member's savings or credit, either way round. */
    void byHand() {
        LocalDate day = all.day();
        String[] others = {"4901", "2201", "6199", "2111", "1131"};
        String other = others[all.random.nextInt(others.length)];
        boolean perMember = other.equals("2111") || other.equals("1131");
        String who = perMember ? all.anybody().number : "";
        String place = all.cash();
        long amount = all.amount(120_000) * (all.random.nextBoolean() ? 1 : -1);
        all.expect(
                "by hand %s %d against %s %s %s".formatted(place, amount, other, who, day),
                PlainBooks.first(
                        all.books.balance(place) + amount < 0,
                        "NOT_ENOUGH_CASH",
                        all.books.isLocked(day),
                        "MONTH_LOCKED",
                        other.equals("2111") && -all.books.balance(other, who) + amount < 0,
                        "SAVINGS_WOULD_BE_BELOW_ZERO",
                        other.equals("1131") && all.books.balance(other, who) - amount < 0,
                        "CREDIT_WOULD_BE_BELOW_ZERO"),
                () ->
                        all.acts.writeByHand(
                                day, List.of(line(place, "", amount), line(other, who, -amount))),
                () -> all.books.post(day, Reversible.YES, place, "", amount, other, who, -amount));
    }

    private static Map<String, Object> line(String account, String member, long amount) {
        Map<String, Object> line =
                Acts.body(
                        "account",
                        account,
                        "debit",
                        Math.max(0, amount),
                        "credit",
                        Math.max(0, -amount));
        if (!member.isEmpty()) {
            line.put("member_no", member);
        }
        return line;
    }
}
