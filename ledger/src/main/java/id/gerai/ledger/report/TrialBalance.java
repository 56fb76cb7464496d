package id.gerai.ledger.report;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.money.Rupiah;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The balances of all accounts over a period (neraca saldo). Closing entries of a year that ends in
 * the period are left out, those of earlier years are in the opening balances, and so is what was
 * taken over within the period: so revenues and expenses are the period's own, and every other
 * statement follows from this one.
 *
 * @param accounts by ascending code; those on which nothing stood or moved are left out
 */
public record TrialBalance(List<AccountBalance> accounts) {
    public TrialBalance {
        accounts =
                accounts.stream()
                        .filter(it -> !it.isEmpty())
                        .sorted(Comparator.comparing(it -> it.account().code()))
                        .toList();
    }

    /** True where debits and credits come to the same, before the period and in it. */
    public boolean isBalanced() {
        return sum(AccountBalance::opening).isZero() && sum(AccountBalance::movement).isZero();
    }

    /** The sum of a figure over all accounts. */
    public Rupiah sum(Function<AccountBalance, Rupiah> figure) {
        return Rupiah.sum(accounts.stream().map(figure).toList());
    }

    /** What was earned less what was spent in the period: the surplus of it, after tax. */
    public Rupiah result() {
        return sumOf(it -> it.account().type().isClosedYearly(), AccountBalance::movement)
                .negated();
    }

    /** The movement of one account, debit above zero; zero where it is not here. */
    public Rupiah movementOf(AccountCode code) {
        return sumOf(it -> it.account().code().equals(code), AccountBalance::movement);
    }

    /** A figure of all cash together. */
    public Rupiah cash(Function<AccountBalance, Rupiah> figure) {
        return sumOf(it -> it.part() == CashFlowPart.CASH, figure);
    }

    List<AccountBalance> of(AccountType type) {
        return accounts.stream().filter(it -> it.account().type() == type).toList();
    }

    Rupiah sumOf(Predicate<AccountBalance> which, Function<AccountBalance, Rupiah> figure) {
        return Rupiah.sum(accounts.stream().filter(which).map(figure).toList());
    }
}
