package id.gerai.terminal.payment;

import id.gerai.ledger.money.Rupiah;

import java.util.List;
import java.util.TreeSet;

/** The notes a buyer is likely to hand over for an amount. */
final class QuickAmounts {
    private static final List<Long> NOTES =
            List.of(1_000L, 5_000L, 10_000L, 20_000L, 50_000L, 100_000L);

    private QuickAmounts() {}

    /** The amount itself, then the next round sums above it, smallest first. */
    static List<Rupiah> of(Rupiah payable, int limit) {
        TreeSet<Long> sums = new TreeSet<>();
        for (long note : NOTES) {
            long roundedUp = Math.ceilDiv(payable.amount(), note) * note;
            if (roundedUp > payable.amount()) {
                sums.add(roundedUp);
            }
        }
        List<Rupiah> above =
                sums.reversed().stream().limit(limit - 1L).sorted().map(Rupiah::of).toList();
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(payable), above.stream())
                .toList();
    }
}
