package id.gerai.server.account;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashFlowPart;

/**
 * An account of a cooperative.
 *
 * @param active false where nothing is written by hand any more
 */
public record BookAccount(Account account, CashFlowPart cashFlow, boolean active) {
    public AccountCode code() {
        return account.code();
    }
}
