package id.gerai.server.savings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.shu.CapitalBasis;
import id.gerai.server.TestServer;
import id.gerai.server.TestShop;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Weights from one sum over the entries against a model that walks through the days. */
class CapitalWeightsTest {
    private static final LocalDate FIRST = LocalDate.of(TestShop.DAY.getYear() - 1, 1, 1);
    private static final LocalDate LAST = FIRST.plusYears(1).minusDays(1);
    private static final List<AccountCode> ACCOUNTS =
            List.of(
                    ChartOfAccounts.PRINCIPAL_SHARES,
                    ChartOfAccounts.MANDATORY_SHARES,
                    ChartOfAccounts.VOLUNTARY_SAVINGS);

    private static TestServer server;

    /** Something that happened to a member's simpanan. */
    private record Moved(UUID member, AccountCode account, LocalDate day, long amount) {
        boolean isCapital() {
            return !account.equals(ChartOfAccounts.VOLUNTARY_SAVINGS);
        }
    }

    @BeforeAll
    static void start() {
        server = TestServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyBasisIsWhatADayByDayModelSays() {
        TestShop shop =
                TestShop.open(server, "modal").withCash(CashPlace.CASH_ON_HAND, 100_000_000);
        Random random = new Random(20_261_123);
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            UUID member = shop.members.get(random.nextInt(shop.members.size() - 1));
            LocalDate day = FIRST.plusDays(random.nextInt(LAST.getDayOfYear()));
            long amount =
                    random.nextInt(5) == 0
                            ? -random.nextInt(90_000) - 1
                            : 1 + random.nextInt(100_000);
            moved.add(new Moved(member, ACCOUNTS.get(random.nextInt(3)), day, amount));
        }
        leave(moved, shop.members.get(0), LocalDate.of(FIRST.getYear(), 7, 31));
        moved.forEach(it -> post(shop, it));
        CapitalWeights weights = server.get(CapitalWeights.class);
        UUID cooperative = shop.founded.cooperative();
        List<LocalDate> days = FIRST.datesUntil(LAST.plusDays(1)).toList();
        assertEquals(
                model(moved, List.of(LAST)),
                weights.of(cooperative, CapitalBasis.YEAR_END, FIRST, LAST));
        assertEquals(
                model(moved, days),
                weights.of(cooperative, CapitalBasis.DAILY_AVERAGE, FIRST, LAST));
        assertEquals(
                model(moved, monthEnds(days)),
                weights.of(cooperative, CapitalBasis.MONTH_END, FIRST, LAST));
        LocalDate from = FIRST.plusDays(40);
        LocalDate to = FIRST.plusDays(201);
        List<LocalDate> part = from.datesUntil(to.plusDays(1)).toList();
        assertEquals(
                model(moved, part), weights.of(cooperative, CapitalBasis.DAILY_AVERAGE, from, to));
        assertEquals(
                model(moved, monthEnds(part)),
                weights.of(cooperative, CapitalBasis.MONTH_END, from, to));
    }

    @Test
    void aDayOfMembershipCountsOnce() {
        TestShop shop = TestShop.open(server, "modalhari");
        UUID member = shop.members.getFirst();
        AccountCode account = ChartOfAccounts.PRINCIPAL_SHARES;
        post(shop, new Moved(member, account, LAST.minusDays(2), 1_000));
        post(shop, new Moved(member, account, LAST, -400));
        CapitalWeights weights = server.get(CapitalWeights.class);
        UUID cooperative = shop.founded.cooperative();
        assertEquals(
                Map.of(member, 2_600L),
                weights.of(cooperative, CapitalBasis.DAILY_AVERAGE, FIRST, LAST));
        assertEquals(
                Map.of(member, 600L), weights.of(cooperative, CapitalBasis.MONTH_END, FIRST, LAST));
        assertEquals(
                Map.of(),
                weights.of(cooperative, CapitalBasis.YEAR_END, FIRST, LAST.minusDays(3)),
                "nothing before it was paid");
    }

    @Test
    void whatStoodOnAMergedEntryCountsForTheOneThatStays() {
        TestShop shop = TestShop.open(server, "modalgabung");
        UUID gone = shop.members.get(0);
        UUID stays = shop.members.get(1);
        post(shop, new Moved(gone, ChartOfAccounts.PRINCIPAL_SHARES, LAST, 700));
        post(shop, new Moved(stays, ChartOfAccounts.PRINCIPAL_SHARES, LAST, 300));
        server.query(
                """
                update member set status = 'LEFT', left_on = joined_on, merged_into_id = ?
                where cooperative_id = ? and member_id = ? returning 1
                """,
                stays,
                shop.founded.cooperative(),
                gone);
        assertEquals(
                Map.of(stays, 1_000L),
                server.get(CapitalWeights.class)
                        .of(shop.founded.cooperative(), CapitalBasis.DAILY_AVERAGE, FIRST, LAST));
    }

    /** Takes all capital out on a day, and nothing happens to the member afterwards. */
    private static void leave(List<Moved> moved, UUID member, LocalDate day) {
        moved.removeIf(it -> it.member().equals(member) && it.day().isAfter(day));
        for (AccountCode account : ACCOUNTS) {
            long left =
                    moved.stream()
                            .filter(it -> it.member().equals(member))
                            .filter(it -> it.account().equals(account))
                            .mapToLong(Moved::amount)
                            .sum();
            if (left != 0) {
                moved.add(new Moved(member, account, day, -left));
            }
        }
        assertTrue(moved.stream().anyMatch(it -> it.member().equals(member)), "left after a stay");
    }

    private static Map<UUID, Long> model(List<Moved> moved, List<LocalDate> days) {
        Map<UUID, Long> weights = new HashMap<>();
        for (LocalDate day : days) {
            for (Moved it : moved) {
                if (it.isCapital() && !it.day().isAfter(day)) {
                    weights.merge(it.member(), it.amount(), Long::sum);
                }
            }
        }
        weights.values().removeIf(weight -> weight == 0);
        return weights;
    }

    private static List<LocalDate> monthEnds(List<LocalDate> days) {
        return days.stream().filter(day -> day.plusDays(1).getDayOfMonth() == 1).toList();
    }

    private static void post(TestShop shop, Moved it) {
        shop.post(
                it.day(),
                JournalKind.MANUAL,
                "1101",
                it.account().digits(),
                Optional.of(it.member()),
                it.amount());
    }
}
