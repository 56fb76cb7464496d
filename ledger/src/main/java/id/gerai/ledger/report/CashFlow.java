package id.gerai.ledger.report;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;

import java.util.ArrayList;
import java.util.List;

/**
 * Where cash came from and went to (laporan arus kas, indirect method): the surplus, what of it was
 * no cash, and what moved on every account that is not cash.
 *
 * @param surplus of the period
 * @param depreciation taken off the surplus without cash
 * @param assetResult gain (below zero) or loss on assets given up; their proceeds are investing
 * @param operating changes of stock, claims and debts of the business; above zero brought cash
 * @param investing assets bought and sold
 * @param financing what members, lenders and the distribution of surpluses brought or took
 * @param opening cash before the period
 * @param closing cash at its end
 */
public record CashFlow(
        Rupiah surplus,
        Rupiah depreciation,
        Rupiah assetResult,
        List<Item> operating,
        List<Item> investing,
        List<Item> financing,
        Rupiah opening,
        Rupiah closing) {

    /**
     * A line.
     *
     * @param amount above zero brought cash
     */
    public record Item(Account account, Rupiah amount) {}

    /** From the balances of a period. */
    public static CashFlow of(TrialBalance balances) {
        Rupiah depreciation = balances.movementOf(ChartOfAccounts.DEPRECIATION);
        Rupiah assetResult =
                balances.movementOf(ChartOfAccounts.ASSET_LOSS)
                        .plus(balances.movementOf(ChartOfAccounts.ASSET_GAIN));
        return new CashFlow(
                balances.result(),
                depreciation,
                assetResult,
                items(balances, CashFlowPart.OPERATING),
                investing(balances, depreciation.plus(assetResult)),
                items(balances, CashFlowPart.FINANCING),
                balances.cash(AccountBalance::opening),
                balances.cash(AccountBalance::closing));
    }

    /** What the business itself brought. */
    public Rupiah fromOperating() {
        return surplus.plus(depreciation).plus(assetResult).plus(sum(operating));
    }

    /** The change of cash by this statement; equals closing less opening. */
    public Rupiah change() {
        return fromOperating().plus(sum(investing)).plus(sum(financing));
    }

    /** True where the statement explains the whole change of cash. */
    public boolean isWhole() {
        return change().equals(closing.minus(opening));
    }

    /** What some lines come to. */
    public static Rupiah sum(List<Item> items) {
        return Rupiah.sum(items.stream().map(Item::amount).toList());
    }

    /** With what was written off and won or lost on assets taken out: it stands above. */
    private static List<Item> investing(TrialBalance balances, Rupiah shownAbove) {
        List<Item> items = new ArrayList<>(items(balances, CashFlowPart.INVESTING));
        Rupiah writtenOff =
                balances.movementOf(ChartOfAccounts.ACCUMULATED_DEPRECIATION)
                        .negated()
                        .minus(shownAbove);
        items.removeIf(it -> isAccumulated(it.account()));
        if (!writtenOff.isZero()) {
            items.add(new Item(accumulated(), writtenOff));
        }
        return items;
    }

    private static List<Item> items(TrialBalance balances, CashFlowPart part) {
        return balances.accounts().stream()
                .filter(it -> it.part() == part && !it.account().type().isClosedYearly())
                .filter(it -> !it.movement().isZero())
                .map(it -> new Item(it.account(), it.movement().negated()))
                .toList();
    }

    private static boolean isAccumulated(Account account) {
        return account.code().equals(ChartOfAccounts.ACCUMULATED_DEPRECIATION);
    }

    private static Account accumulated() {
        return ChartOfAccounts.standard().stream()
                .filter(CashFlow::isAccumulated)
                .findFirst()
                .orElseThrow();
    }
}
