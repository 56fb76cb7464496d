package id.gerai.server.report.daily;

import id.gerai.server.TestServer;
import id.gerai.server.TillFacts;
import id.gerai.server.TillFacts.Desk;
import id.gerai.server.cooperative.Founded;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A day as a village shop knows them: 131 receipts from seven to seven, by two cashiers. */
final class BusyThursday {
    static final LocalDate DATE = LocalDate.of(2026, 4, 16);
    static final String LONG_NAME = "Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo";

    /** Receipts by hour from 7 to 18. */
    private static final int[] RECEIPTS = {4, 9, 14, 17, 13, 11, 7, 9, 12, 15, 13, 7};

    private static final int[] LAST_WEEK = {4, 8, 14, 15, 13, 10, 8, 8, 11, 14, 12, 7};
    private static final long[] AMOUNTS = {18_500, 47_000, 23_500, 76_000, 31_000, 12_500};

    private final TillFacts facts;
    private final UUID till;
    private final List<UUID> members = new ArrayList<>();
    private long sequence;

    private BusyThursday(TillFacts facts, UUID outlet) throws SQLException {
        this.facts = facts;
        Instant enrolled = TillFacts.at(DATE.minusMonths(2), "08:00");
        this.till =
                facts.till(outlet, "K1", enrolled, TillFacts.at(DATE.plusDays(2), "08:00"), 300);
        facts.till(outlet, "K2", enrolled, TillFacts.at(DATE, "08:12"), 0);
        for (int i = 0; i < 41; i++) {
            members.add(facts.member("9%03d".formatted(i), "Anggota " + i));
        }
    }

    static void in(TestServer server, Founded founded) throws SQLException {
        try (TillFacts facts = new TillFacts(server, founded.cooperative())) {
            BusyThursday thursday = new BusyThursday(facts, founded.outlet());
            UUID wati = facts.cashier("Wati");
            UUID other = facts.cashier(LONG_NAME);
            Desk before =
                    facts.shift(founded.outlet(), thursday.till, wati, DATE.minusWeeks(1), "06:50");
            thursday.sell(before, 0, LAST_WEEK.length, LAST_WEEK);
            Desk morning = facts.shift(founded.outlet(), thursday.till, wati, DATE, "06:50");
            thursday.sell(morning, 0, 6, RECEIPTS);
            facts.close(morning, "13:05", 1_598_000, 1_600_000, ++thursday.sequence);
            Desk evening = facts.shift(founded.outlet(), thursday.till, other, DATE, "13:10");
            thursday.sell(evening, 6, RECEIPTS.length, RECEIPTS);
            facts.close(evening, "19:05", 1_200_500, 1_200_000, ++thursday.sequence);
        }
    }

    private void sell(Desk desk, int from, int to, int[] receipts) throws SQLException {
        for (int hour = from; hour < to; hour++) {
            for (int i = 0; i < receipts[hour]; i++) {
                sequence++;
                String time = "%02d:%02d".formatted(7 + hour, i * 3);
                UUID member =
                        sequence % 4 == 0 ? null : members.get((int) (sequence % members.size()));
                String tender =
                        sequence % 6 == 0
                                ? "QRIS"
                                : member != null && sequence % 13 == 0 ? "MEMBER_CREDIT" : "CASH";
                facts.ticket(
                        desk,
                        TillFacts.at(desk.date(), time),
                        sequence,
                        member,
                        null,
                        0,
                        Map.of(tender, AMOUNTS[(int) (sequence % AMOUNTS.length)]));
            }
        }
    }
}
