package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

import java.util.List;

/**
 * The year ended without a surplus, so nobody receives anything.
 *
 * @param result of the year: zero, or the loss as a negative amount
 */
public record NothingToShare(Rupiah result) implements SurplusOutcome {

    /** What the annual meeting can do about a loss. */
    public enum LossDecision {
        COVER_FROM_RESERVE,
        CARRY_FORWARD
    }

    /**
     * @throws IllegalArgumentException if there is a surplus
     */
    public NothingToShare {
        if (result.isPositive()) {
            throw new IllegalArgumentException("A surplus of %s can be shared".formatted(result));
        }
    }

    /** What the annual meeting must choose from; nothing where the year came out at zero. */
    public List<LossDecision> toDecide() {
        return result.isZero() ? List.of() : List.of(LossDecision.values());
    }
}
