package id.gerai.ledger.report;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the cooperative has and where that came from (laporan posisi keuangan), at the end of a
 * period and before it.
 *
 * @param parts in the order of the statement
 */
public record FinancialPosition(List<Section> parts) {
    public FinancialPosition {
        parts = List.copyOf(parts);
    }

    /** The parts of the statement, in its order. */
    public enum Part {
        CURRENT_ASSETS(AccountType.ASSET, "11"),
        FIXED_ASSETS(AccountType.ASSET, "12"),
        OTHER_ASSETS(AccountType.ASSET, "1"),
        SHORT_TERM_LIABILITIES(AccountType.LIABILITY, "21"),
        LONG_TERM_LIABILITIES(AccountType.LIABILITY, "2"),
        EQUITY(AccountType.EQUITY, "3");

        private final AccountType type;
        private final String prefix;

        Part(AccountType type, String prefix) {
            this.type = type;
            this.prefix = prefix;
        }

        /** Asset, liability or equity. */
        public AccountType type() {
            return type;
        }

        private static Part of(Account account) {
            return Arrays.stream(values())
                    .filter(part -> account.code().digits().startsWith(part.prefix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Bug: " + account));
        }
    }

    /**
     * A line.
     *
     * @param atEnd on the side where its class stands; what lessens an asset is below zero
     * @param atStart the same before the period
     */
    public record Item(Account account, Rupiah atEnd, Rupiah atStart) {}

    /** The lines of a part. */
    public record Section(Part part, List<Item> items) {
        public Rupiah atEnd() {
            return Rupiah.sum(items.stream().map(Item::atEnd).toList());
        }

        public Rupiah atStart() {
            return Rupiah.sum(items.stream().map(Item::atStart).toList());
        }
    }

    /**
     * What has been earned and not closed yet stands with the surplus of the year: closing the year
     * moves no figure of this statement.
     */
    public static FinancialPosition of(TrialBalance balances) {
        return new FinancialPosition(
                Arrays.stream(Part.values())
                        .map(part -> new Section(part, items(balances, part)))
                        .filter(section -> !section.items().isEmpty())
                        .toList());
    }

    /** The sum of the parts of a class, now. */
    public Rupiah atEnd(AccountType type) {
        return Rupiah.sum(
                parts.stream().filter(it -> it.part().type() == type).map(Section::atEnd).toList());
    }

    /** The sum of the parts of a class, before the period. */
    public Rupiah atStart(AccountType type) {
        return Rupiah.sum(
                parts.stream()
                        .filter(it -> it.part().type() == type)
                        .map(Section::atStart)
                        .toList());
    }

    /** True where assets are liabilities and equity, now and before. */
    public boolean isBalanced() {
        return atEnd(AccountType.ASSET)
                        .equals(atEnd(AccountType.LIABILITY).plus(atEnd(AccountType.EQUITY)))
                && atStart(AccountType.ASSET)
                        .equals(atStart(AccountType.LIABILITY).plus(atStart(AccountType.EQUITY)));
    }

    private static List<Item> items(TrialBalance balances, Part part) {
        List<Item> items = new ArrayList<>();
        for (AccountBalance it : balances.of(part.type())) {
            boolean isSurplus = it.account().code().equals(ChartOfAccounts.SURPLUS_CURRENT);
            if (Part.of(it.account()) == part && !isSurplus) {
                items.add(
                        new Item(it.account(), it.natural(it.closing()), it.natural(it.opening())));
            }
        }
        if (part == Part.EQUITY) {
            items.add(surplus(balances));
        }
        items.removeIf(it -> it.atEnd().isZero() && it.atStart().isZero());
        return items;
    }

    private static Item surplus(TrialBalance balances) {
        return new Item(
                new Account(ChartOfAccounts.SURPLUS_CURRENT, ""),
                balances.sumOf(FinancialPosition::isSurplus, AccountBalance::closing).negated(),
                balances.sumOf(FinancialPosition::isSurplus, AccountBalance::opening).negated());
    }

    private static boolean isSurplus(AccountBalance it) {
        return it.account().type().isClosedYearly()
                || it.account().code().equals(ChartOfAccounts.SURPLUS_CURRENT);
    }
}
