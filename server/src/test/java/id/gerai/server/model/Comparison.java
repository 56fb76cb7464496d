package id.gerai.server.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.gerai.ledger.credit.AgeBand;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestShop;
import id.gerai.server.credit.AgeingService;
import id.gerai.server.model.PlainBooks.Person;
import id.gerai.server.savings.DuesService;
import id.gerai.server.savings.RupiahDays;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Holds everything that the real books say against the model. */
final class Comparison {
    private static final Map<ShareKind, String> SHARES =
            Map.of(
                    ShareKind.PRINCIPAL, "3101",
                    ShareKind.MANDATORY, "3102",
                    ShareKind.VOLUNTARY, "2111");

    private final TestShop shop;
    private final PlainBooks books;
    private final Statements statements;
    private final UUID cooperative;

    Comparison(TestShop shop, PlainBooks books) {
        this.shop = shop;
        this.books = books;
        this.statements = new Statements(shop);
        this.cooperative = shop.founded.cooperative();
    }

    /** All of it, the reports for a period. */
    void hold(LocalDate from, LocalDate to) {
        members();
        kept();
        dues(to);
        ageing(to);
        rupiahDays(from, to);
        reports(from, to);
    }

    private void members() {
        Map<String, String> statuses = new TreeMap<>();
        shop.server
                .query("select member_no, status from member where cooperative_id = ?", cooperative)
                .forEach(row -> statuses.put((String) row.get(0), (String) row.get(1)));
        Map<String, String> expected = new TreeMap<>();
        books.members.values().forEach(it -> expected.put(it.number, it.status));
        assertEquals(expected, statuses, "who is a member");
    }

    private void kept() {
        Map<String, Long> kept = new TreeMap<>();
        shop.server
                .query(
                        """
                        select member_no || ' ' || kind, balance from share_account
                        join member using (cooperative_id, member_id)
                        where cooperative_id = ? and balance <> 0
                        union all
                        select member_no || ' CREDIT', balance from member_credit
                        join member using (cooperative_id, member_id)
                        where cooperative_id = ? and balance <> 0
                        """,
                        cooperative,
                        cooperative)
                .forEach(row -> kept.put((String) row.get(0), (Long) row.get(1)));
        Map<String, Long> expected = new TreeMap<>();
        for (String number : books.members.keySet()) {
            SHARES.forEach(
                    (kind, account) ->
                            expected.put(number + " " + kind, -books.balance(account, number)));
            expected.put(number + " CREDIT", books.balance("1131", number));
        }
        expected.values().removeIf(it -> it == 0);
        assertEquals(expected, kept, "balances kept ready");
    }

    private void dues(LocalDate day) {
        Map<String, Long> behind = new TreeMap<>();
        shop.server
                .get(DuesService.class)
                .arrears(cooperative, day)
                .forEach(
                        it ->
                                behind.put(
                                        it.member().number(),
                                        it
                                                .schedule()
                                                .arrears(java.time.YearMonth.from(day))
                                                .stream()
                                                .mapToLong(month -> month.open().amount())
                                                .sum()));
        Map<String, Long> expected = new TreeMap<>();
        for (Person it : books.members.values()) {
            if (it.isMemberOn(day) && books.arrears(it, day) > 0) {
                expected.put(it.number, books.arrears(it, day));
            }
        }
        assertEquals(expected, behind, "arrears at " + day);
    }

    private void ageing(LocalDate day) {
        Map<String, List<Long>> aged = new TreeMap<>();
        shop.server
                .get(AgeingService.class)
                .all(cooperative, day)
                .forEach(
                        it -> {
                            Map<AgeBand, Long> bands = new HashMap<>();
                            it.ageing()
                                    .byBand()
                                    .forEach((band, sum) -> bands.put(band, sum.amount()));
                            long over90 = bands.get(AgeBand.OVER_90);
                            long over60 = over90 + bands.get(AgeBand.UP_TO_90);
                            long over30 = over60 + bands.get(AgeBand.UP_TO_60);
                            long overdue = over30 + bands.get(AgeBand.UP_TO_30);
                            long balance = it.ageing().balance().amount();
                            aged.put(
                                    it.member().number(),
                                    List.of(balance, overdue, over30, over60, over90));
                        });
        Map<String, List<Long>> expected = new TreeMap<>();
        for (String number : books.members.keySet()) {
            long balance =
                    books.sum(
                            it ->
                                    it.account().equals("1131")
                                            && it.member().equals(number)
                                            && !it.day().isAfter(day));
            if (balance != 0) {
                expected.put(
                        number,
                        List.of(
                                balance,
                                books.owedSince(number, day, 0),
                                books.owedSince(number, day, 30),
                                books.owedSince(number, day, 60),
                                books.owedSince(number, day, 90)));
            }
        }
        assertEquals(expected, aged, "credit by age at " + day);
    }

    private void rupiahDays(LocalDate from, LocalDate to) {
        Map<String, Long> days = new TreeMap<>();
        Map<UUID, Long> found =
                shop.server
                        .get(RupiahDays.class)
                        .daily(
                                cooperative,
                                List.of(ShareKind.PRINCIPAL, ShareKind.MANDATORY),
                                from,
                                to);
        shop.server
                .query(
                        "select member_id, member_no from member where cooperative_id = ?",
                        cooperative)
                .forEach(
                        row ->
                                days.put(
                                        (String) row.get(1),
                                        found.getOrDefault((UUID) row.get(0), 0L)));
        Map<String, Long> expected = new TreeMap<>();
        books.members
                .keySet()
                .forEach(number -> expected.put(number, books.rupiahDays(number, from, to)));
        assertEquals(expected, days, "rupiah-days from %s to %s".formatted(from, to));
    }

    private void reports(LocalDate from, LocalDate to) {
        String when = " from %s to %s".formatted(from, to);
        assertEquals(books.balances(to), statements.trialBalance(from, to), "trial balance" + when);
        assertEquals(
                classes(to, "1"), statements.total("financial-position", from, to, "Jumlah Aset"));
        assertEquals(
                -classes(to, "2"),
                statements.total("financial-position", from, to, "Jumlah Liabilitas"));
        assertEquals(
                -classes(to, "34567"),
                statements.total("financial-position", from, to, "Jumlah Ekuitas"));
        long surplus =
                -books.sum(
                        it ->
                                "4567".indexOf(it.account().charAt(0)) >= 0
                                        && !it.day().isBefore(from)
                                        && !it.day().isAfter(to));
        assertEquals(surplus, statements.last("income-statement", from, to), "surplus" + when);
        long cash =
                books.sum(
                        it ->
                                (PlainBooks.CASH.contains(it.account())
                                                || it.account().equals("1103"))
                                        && !it.day().isAfter(to));
        assertEquals(cash, statements.last("cash-flow", from, to), "cash" + when);
    }

    private long classes(LocalDate to, String digits) {
        return books.sum(
                it -> digits.indexOf(it.account().charAt(0)) >= 0 && !it.day().isAfter(to));
    }
}
