package id.gerai.server.model;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;
import id.gerai.server.journal.JournalService;
import id.gerai.server.member.MemberService;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** Facts of a past year that can be posted in any order, and the same again in other books. */
final class PostedFacts {
    static final int YEAR = TestShop.DAY.getYear() - 1;
    static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);
    static final LocalDate LAST = LocalDate.of(YEAR, 12, 31);

    private static final long PLENTY = 1_000_000_000;
    private static final String[][] PAIRS = {
        {"1101", "4901"}, {"6102", "1101"}, {"1111", "2201"}, {"6199", "1111"}, {"1213", "1101"},
        {"2201", "1111"}, {"1111", "1101"}, {"6107", "1219"}, {"7101", "2104"}, {"1101", "4301"},
        {"3103", "3201"}, {"1102", "3104"}
    };

    private PostedFacts() {}

    /**
     * One fact.
     *
     * @param debit account, or a member's number where simpanan wajib is paid
     */
    record Fact(LocalDate day, String debit, String credit, long amount) {
        boolean isShare() {
            return debit.startsWith("A");
        }

        Fact times(long factor) {
            return new Fact(day, debit, credit, amount * factor);
        }
    }

    /** Some, in the order of their making; money enough comes first. */
    static List<Fact> random(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(FIRST, "1101", "3103", PLENTY));
        facts.add(new Fact(FIRST, "1111", "3103", PLENTY));
        for (int i = 0; i < count; i++) {
            String[] pair = PAIRS[random.nextInt(PAIRS.length)];
            LocalDate day = FIRST.plusDays(random.nextInt(365));
            long amount = 1 + random.nextInt(1_000_000);
            boolean share = random.nextInt(4) == 0;
            facts.add(
                    share
                            ? new Fact(day, "A00" + (1 + random.nextInt(5)), "3102", amount)
                            : new Fact(day, pair[0], pair[1], amount));
        }
        return facts;
    }

    /** A shop with these in its books. */
    static TestShop shop(TestServer server, List<Fact> facts) {
        TestShop shop = TestShop.open(server, "ubah" + Long.toString(System.nanoTime(), 36));
        facts.forEach(fact -> post(shop, fact));
        return shop;
    }

    /** Posts one; gives the journal's id. */
    static UUID post(TestShop shop, Fact fact) {
        if (fact.isShare()) {
            return shop.server
                    .get(MemberService.class)
                    .payShare(
                            shop.administrator,
                            fact.debit(),
                            ShareKind.MANDATORY,
                            Rupiah.of(fact.amount()),
                            fact.day());
        }
        UUID id = UUID.randomUUID();
        shop.server
                .get(JournalService.class)
                .post(
                        shop.founded.cooperative(),
                        shop.founded.administrator(),
                        new EntriesWritten(
                                id,
                                fact.day(),
                                JournalKind.MANUAL,
                                "Uji",
                                List.of(
                                        line(fact.debit(), fact.amount()),
                                        line(fact.credit(), -fact.amount()))));
        return id;
    }

    private static Line line(String account, long amount) {
        return new Line(AccountCode.of(account), Optional.empty(), Rupiah.of(amount));
    }
}
