package id.gerai.simulator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What happened, kept as simply as it can be: plain sums by name. It shares no code with the
 * ledger, and knows nothing of events, numbers, batches or roads.
 */
final class Model {
    private static final long COIN = 100;

    /** Pieces sold less pieces brought back, by code. */
    final Map<String, Long> sold = new TreeMap<>();

    /** Rupiah owed, by member number. */
    final Map<String, Long> credit = new TreeMap<>();

    /** Rupiah bought less brought back, by member number. */
    final Map<String, Long> purchases = new TreeMap<>();

    /** Rupiah of voluntary savings, by member number. */
    final Map<String, Long> savings = new TreeMap<>();

    /** Every sale that a cashier was told is paid. */
    final Set<UUID> paid = new HashSet<>();

    /** Rupiah in all drawers together. */
    long drawers;

    /** One line of a ticket. */
    record Line(String code, long pieces, long price) {
        long amount() {
            return pieces * price;
        }
    }

    /**
     * A ticket.
     *
     * @param member number of the buyer; empty for anybody
     */
    record Ticket(List<Line> lines, String member, Way way) {
        Ticket {
            lines = List.copyOf(lines);
        }

        long total() {
            return lines.stream().mapToLong(Line::amount).sum();
        }
    }

    /** How it is paid. */
    enum Way {
        CASH,
        QRIS,
        CREDIT
    }

    /** What is paid in coins is rounded down to what circulates. */
    static long inCoins(long amount) {
        return amount - amount % COIN;
    }

    /** A ticket was paid. */
    void sell(Ticket ticket) {
        for (Line line : ticket.lines()) {
            sold.merge(line.code(), line.pieces(), Long::sum);
        }
        if (!ticket.member().isEmpty()) {
            purchases.merge(ticket.member(), ticket.total(), Long::sum);
        }
        switch (ticket.way()) {
            case CASH -> drawers += inCoins(ticket.total());
            case QRIS -> {}
            case CREDIT -> credit.merge(ticket.member(), ticket.total(), Long::sum);
        }
    }

    /** Some pieces of one line came back; what was on account goes off it, the rest is cash. */
    void takeBack(Ticket ticket, Line line, long pieces) {
        long amount = pieces * line.price();
        sold.merge(line.code(), -pieces, Long::sum);
        if (!ticket.member().isEmpty()) {
            purchases.merge(ticket.member(), -amount, Long::sum);
        }
        if (ticket.way() == Way.CREDIT) {
            credit.merge(ticket.member(), -amount, Long::sum);
        } else {
            drawers -= amount;
        }
    }

    /** Something to add to what happened, for a list of deeds. */
    interface Effect {
        void on(Model model);
    }

    /** Several effects in a row. */
    static Effect all(List<Effect> effects) {
        List<Effect> kept = new ArrayList<>(effects);
        return model -> kept.forEach(it -> it.on(model));
    }
}
