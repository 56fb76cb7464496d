package id.gerai.ledger.report;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.money.Rupiah;

/**
 * What stood on an account and what moved on it in a period. Balances are debit above zero.
 *
 * @param part where its movements stand in the cash flow statement
 * @param opening before the period's first day, and what was taken over within the period from
 *     books kept before
 * @param debit moved in the period; zero or more
 * @param credit moved in the period; zero or more
 */
public record AccountBalance(
        Account account, CashFlowPart part, Rupiah opening, Rupiah debit, Rupiah credit) {

    /** At the end of the period. */
    public Rupiah closing() {
        return opening.plus(movement());
    }

    /** Debits less credits of the period. */
    public Rupiah movement() {
        return debit.minus(credit);
    }

    /** True where nothing stood or moved. */
    public boolean isEmpty() {
        return opening.isZero() && debit.isZero() && credit.isZero();
    }

    /** On the side where its class normally stands, so that a normal balance is above zero. */
    public Rupiah natural(Rupiah debitBalance) {
        return account.type().isDebitNormal() ? debitBalance : debitBalance.negated();
    }
}
