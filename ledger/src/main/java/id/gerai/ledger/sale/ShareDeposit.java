package id.gerai.ledger.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;

import java.util.UUID;

/**
 * Simpanan collected with a sale, such as the entry share of a new member.
 *
 * @param amount above zero
 */
public record ShareDeposit(UUID member, ShareKind kind, Rupiah amount) {
    /**
     * @throws IllegalArgumentException if it is nothing
     */
    public ShareDeposit {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("A deposit must be above zero");
        }
    }
}
