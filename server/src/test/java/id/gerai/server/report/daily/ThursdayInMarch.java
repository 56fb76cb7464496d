package id.gerai.server.report.daily;

import id.gerai.server.TestServer;
import id.gerai.server.TillFacts;
import id.gerai.server.TillFacts.Desk;
import id.gerai.server.cooperative.Founded;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * One outlet's Thursday, 12 March 2026, small enough to add up by hand, among things that must not
 * count: a week before, the next day, another outlet, another cooperative.
 *
 * <pre>
 *  07.15  Wati  Siti     Rp50.000 cash (Rp50.030, rounded down)
 *  07.40  Wati  -        Rp120.000 QRIS
 *  10.05  Wati  Tono     Rp30.000 cash and Rp45.000 on the member's account
 *  10.30  Wati  Siti     return of Rp10.000, cash
 *  16.20  Budi  Siti     Rp200.000 cash
 *  00.10  Budi  -        Rp15.000 cash, after midnight in Thursday's shift
 *  together              Rp450.000, of which members Rp315.000; the week before Rp400.000
 * </pre>
 */
record ThursdayInMarch(UUID cooperative, UUID outlet, UUID secondOutlet, UUID foreignOutlet) {
    static final LocalDate DATE = LocalDate.of(2026, 3, 12);

    private static final Instant ENROLLED = TillFacts.at(DATE.minusMonths(2), "08:00");
    private static final Instant HEARD_SINCE = TillFacts.at(DATE.plusDays(2), "08:00");

    static ThursdayInMarch in(TestServer server, Founded ours, Founded theirs) throws SQLException {
        UUID second;
        try (TillFacts facts = new TillFacts(server, ours.cooperative())) {
            thursday(facts, ours.outlet());
            second = facts.outlet("G2", "Gerai Pasar");
            decoy(facts, second, "T8", 999_000);
        }
        try (TillFacts facts = new TillFacts(server, theirs.cooperative())) {
            decoy(facts, theirs.outlet(), "T1", 7_777_000);
        }
        return new ThursdayInMarch(ours.cooperative(), ours.outlet(), second, theirs.outlet());
    }

    private static void thursday(TillFacts facts, UUID outlet) throws SQLException {
        UUID till = facts.till(outlet, "T1", ENROLLED, HEARD_SINCE, 12);
        UUID wati = facts.cashier("Wati");
        UUID budi = facts.cashier("Budi");
        UUID siti = facts.member("0001", "Siti");
        UUID tono = facts.member("0002", "Tono");

        Desk before = facts.shift(outlet, till, wati, DATE.minusWeeks(1), "07:00");
        facts.ticket(before, at(before, "07:30"), 1, null, null, 0, cash(300_000));
        facts.ticket(before, at(before, "16:10"), 2, siti, null, 0, cash(100_000));

        Desk morning = facts.shift(outlet, till, wati, DATE, "07:00");
        UUID first = facts.ticket(morning, at(morning, "07:15"), 3, siti, null, -30, cash(50_000));
        facts.ticket(morning, at(morning, "07:40"), 4, null, null, 0, Map.of("QRIS", 120_000L));
        Map<String, Long> split = new LinkedHashMap<>();
        split.put("CASH", 30_000L);
        split.put("MEMBER_CREDIT", 45_000L);
        facts.ticket(morning, at(morning, "10:05"), 5, tono, null, 0, split);
        facts.ticket(morning, at(morning, "10:30"), 6, siti, first, 0, cash(10_000));
        facts.close(morning, "14:00", 171_000, 170_000, 7);
        // Counted again: the first count had missed some notes.
        facts.close(morning, "14:05", 168_000, 170_000, 8);

        Desk evening = facts.shift(outlet, till, budi, DATE, "14:10");
        facts.ticket(evening, at(evening, "16:20"), 9, siti, null, 0, cash(200_000));
        facts.ticket(
                evening, TillFacts.at(DATE.plusDays(1), "00:10"), 10, null, null, 0, cash(15_000));

        // Rung up after midnight in Wednesday's shift: on Thursday by the clock, not in the books.
        Desk wednesday = facts.shift(outlet, till, budi, DATE.minusDays(1), "14:00");
        facts.ticket(wednesday, TillFacts.at(DATE, "00:05"), 11, null, null, 0, cash(888_000));
        Desk friday = facts.shift(outlet, till, wati, DATE.plusDays(1), "07:00");
        facts.ticket(friday, at(friday, "08:00"), 12, null, null, 0, cash(555_000));

        facts.till(outlet, "T2", ENROLLED, TillFacts.at(DATE, "08:12"), 0);
        UUID holes = facts.till(outlet, "T3", ENROLLED, HEARD_SINCE, 2);
        for (long sequence : new long[] {1, 2, 5}) {
            facts.event(holes, DATE, TillFacts.at(DATE, "09:00"), sequence);
        }
        facts.till(outlet, "T4", ENROLLED, null, 0);
        facts.till(outlet, "T5", TillFacts.at(DATE.plusDays(3), "08:00"), null, 0);
        facts.revoke(facts.till(outlet, "T6", ENROLLED, null, 0));
    }

    private static void decoy(TillFacts facts, UUID outlet, String till, long amount)
            throws SQLException {
        Desk desk =
                facts.shift(
                        outlet,
                        facts.till(outlet, till, ENROLLED, HEARD_SINCE, 1),
                        facts.cashier("Orang Lain"),
                        DATE,
                        "07:00");
        facts.ticket(desk, at(desk, "09:00"), 1, null, null, 0, cash(amount));
    }

    private static Instant at(Desk desk, String time) {
        return TillFacts.at(desk.date(), time);
    }

    private static Map<String, Long> cash(long amount) {
        return Map.of("CASH", amount);
    }
}
