package id.gerai.terminal.window;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a day should come to, summed with a pencil beside the till: plain numbers that the test
 * states itself, and none of the till's arithmetic.
 */
final class Takings {
    static final String CASH = "cash";
    private static final long COIN = 100;

    private final SortedMap<String, Long> byWay = new TreeMap<>();
    private final List<String> receipts = new ArrayList<>();
    private long drawer;
    private long goods;
    private long rounding;
    private int sales;

    Takings(long openingFloat) {
        drawer = openingFloat;
    }

    /** What a price comes to in coins: down to the hundred. */
    static long inCoins(long amount) {
        return amount / COIN * COIN;
    }

    /** A sale of goods worth so much, of which so much in cash after rounding. */
    void sale(String receipt, long worth, long cash) {
        receipts.add(receipt);
        sales++;
        goods += worth;
        if (cash > 0) {
            take(CASH, cash);
            drawer += cash;
        }
    }

    /** What was paid in another way, or given back where it is below zero. */
    void take(String way, long amount) {
        byWay.merge(way, amount, Long::sum);
    }

    /** What rounding took off a sale. */
    void rounded(long amount) {
        rounding += amount;
    }

    /** Goods came back for cash. */
    void takenBack(long amount) {
        take(CASH, -amount);
        drawer -= amount;
    }

    /** Cash that is no sale. */
    void intoDrawer(long amount) {
        drawer += amount;
    }

    long drawer() {
        return drawer;
    }

    long goods() {
        return goods;
    }

    long rounding() {
        return rounding;
    }

    int sales() {
        return sales;
    }

    SortedMap<String, Long> byWay() {
        return byWay;
    }

    /** The numbers of all sales' receipts. */
    List<String> receipts() {
        return receipts;
    }
}
