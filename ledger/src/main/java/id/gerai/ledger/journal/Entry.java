package id.gerai.ledger.journal;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;

import java.util.Optional;
import java.util.UUID;

/**
 * One line of a journal.
 *
 * @param account where it stands
 * @param member whose it is, on accounts that are kept per member (share capital, credit,
 *     consignment, SHU payable)
 * @param amount above zero on the debit side, below zero on the credit side; never zero
 */
public record Entry(AccountCode account, Optional<UUID> member, Rupiah amount) {
    public Entry {
        if (amount.isZero()) {
            throw new IllegalArgumentException("An entry on " + account + " has no amount");
        }
    }

    public Rupiah debit() {
        return amount.max(Rupiah.ZERO);
    }

    public Rupiah credit() {
        return amount.negated().max(Rupiah.ZERO);
    }

    Entry reversed() {
        return new Entry(account, member, amount.negated());
    }
}
