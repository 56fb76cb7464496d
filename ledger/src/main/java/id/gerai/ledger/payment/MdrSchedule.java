package id.gerai.ledger.payment;

import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;

import java.util.Comparator;
import java.util.List;

/**
 * What a provider keeps of a payment (MDR), by the amount of the payment. The figure of the bank
 * counts; this one is what to expect.
 *
 * @param steps each rate holds for all of a payment above its amount; the highest that fits counts
 */
public record MdrSchedule(List<Step> steps) {
    /**
     * A rate.
     *
     * @param above payments of more than this; zero or more
     */
    public record Step(Rupiah above, Percent rate) {}

    public MdrSchedule {
        steps =
                steps.stream()
                        .sorted(Comparator.comparing((Step it) -> it.above().amount()))
                        .toList();
    }

    /** What is kept of one payment, the fraction of a rupiah cut off. */
    public Rupiah feeOn(Rupiah payment) {
        return steps.stream()
                .filter(step -> step.above().isLessThan(payment))
                .reduce((_, higher) -> higher)
                .map(step -> step.rate().floorOf(payment))
                .orElse(Rupiah.ZERO);
    }
}
