package id.gerai.terminal.shift;

import id.gerai.ledger.event.CashCount;
import id.gerai.ledger.money.Rupiah;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many of each note and coin a cashier has counted so far. */
public final class DenominationCount {
    /** What circulates, largest first; a note and a coin of the same worth are counted together. */
    static final List<Rupiah> DENOMINATIONS =
            List.of(
                            100_000L, 50_000L, 20_000L, 10_000L, 5_000L, 2_000L, 1_000L, 500L, 200L,
                            100L, 50L)
                    .stream()
                    .map(Rupiah::of)
                    .toList();

    private final Map<Rupiah, Long> pieces = new TreeMap<>((a, b) -> b.compareTo(a));

    /** Takes over how many of one there are; none at all for an empty field. */
    void set(Rupiah denomination, long count) {
        pieces.put(denomination, count);
    }

    /** What one denomination comes to. */
    Rupiah amountOf(Rupiah denomination) {
        return denomination.times(pieces.getOrDefault(denomination, 0L));
    }

    /** What all of it comes to. */
    public Rupiah total() {
        return Rupiah.sum(counts().stream().map(CashCount::amount).toList());
    }

    /** What was counted, largest first, without what there is none of. */
    public List<CashCount> counts() {
        return pieces.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new CashCount(it.getKey(), it.getValue()))
                .toList();
    }
}
