package id.gerai.ledger.report;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;

import java.util.List;
import java.util.Set;

/**
 * What the cooperative earned and spent in a period (perhitungan hasil usaha), business with
 * members apart from business with others.
 *
 * @param member gross and net participation of the members
 * @param nonMember sales to others and the gross profit on them
 * @param commission on consigned goods, by who bought them
 * @param otherIncome everything else that was earned
 * @param expenses what it cost to run the business
 * @param cooperativeExpenses what it cost to be a cooperative: meetings, training
 * @param tax final income tax
 */
public record IncomeStatement(
        Trade member,
        Trade nonMember,
        Commission commission,
        List<Item> otherIncome,
        List<Item> expenses,
        List<Item> cooperativeExpenses,
        List<Item> tax) {
    private static final Set<AccountCode> TRADE =
            Set.of(
                    ChartOfAccounts.MEMBER_SALES,
                    ChartOfAccounts.NON_MEMBER_SALES,
                    ChartOfAccounts.MEMBER_COST,
                    ChartOfAccounts.NON_MEMBER_COST,
                    ChartOfAccounts.COMMISSION);

    /** Sales and what the goods had cost. */
    public record Trade(Rupiah sales, Rupiah cost) {
        /** Net participation of members, gross profit on others. */
        public Rupiah margin() {
            return sales.minus(cost);
        }
    }

    /** Commission earned on what members and others bought of consigned goods. */
    public record Commission(Rupiah onMembers, Rupiah onOthers) {
        public Rupiah total() {
            return onMembers.plus(onOthers);
        }
    }

    /**
     * A line.
     *
     * @param amount on the side where its class stands
     */
    public record Item(Account account, Rupiah amount) {}

    /**
     * @param commissionOnMembers the part of the commission that members' purchases earned
     */
    public static IncomeStatement of(TrialBalance balances, Rupiah commissionOnMembers) {
        Rupiah commission = balances.movementOf(ChartOfAccounts.COMMISSION).negated();
        return new IncomeStatement(
                new Trade(
                        balances.movementOf(ChartOfAccounts.MEMBER_SALES).negated(),
                        balances.movementOf(ChartOfAccounts.MEMBER_COST)),
                new Trade(
                        balances.movementOf(ChartOfAccounts.NON_MEMBER_SALES).negated(),
                        balances.movementOf(ChartOfAccounts.NON_MEMBER_COST)),
                new Commission(commissionOnMembers, commission.minus(commissionOnMembers)),
                items(balances, AccountType.REVENUE, ""),
                expenses(balances),
                items(balances, AccountType.EXPENSE, "62"),
                items(balances, AccountType.EXPENSE, "7"));
    }

    /** Net participation of members, gross profit on others, and commission. */
    public Rupiah grossResult() {
        return member.margin().plus(nonMember.margin()).plus(commission.total());
    }

    /** What is left after the expenses and before tax. */
    public Rupiah beforeTax() {
        return grossResult()
                .plus(sum(otherIncome))
                .minus(sum(expenses))
                .minus(sum(cooperativeExpenses));
    }

    /** The surplus (SHU), after tax; below zero for a loss. */
    public Rupiah surplus() {
        return beforeTax().minus(sum(tax));
    }

    /** What some lines come to. */
    public static Rupiah sum(List<Item> items) {
        return Rupiah.sum(items.stream().map(Item::amount).toList());
    }

    private static List<Item> expenses(TrialBalance balances) {
        return items(balances, AccountType.EXPENSE, "").stream()
                .filter(it -> !it.account().code().digits().startsWith("62"))
                .filter(it -> !it.account().code().digits().startsWith("7"))
                .toList();
    }

    private static List<Item> items(TrialBalance balances, AccountType type, String prefix) {
        return balances.of(type).stream()
                .filter(it -> it.account().code().digits().startsWith(prefix))
                .filter(it -> !TRADE.contains(it.account().code()))
                .filter(it -> !it.movement().isZero())
                .map(it -> new Item(it.account(), it.natural(it.movement())))
                .toList();
    }
}
