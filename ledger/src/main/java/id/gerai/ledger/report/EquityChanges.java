package id.gerai.ledger.report;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the cooperative's own capital changed in a period, by kind (laporan perubahan ekuitas).
 *
 * @param columns simpanan pokok, wajib, grants, reserve, surplus: each account on which something
 *     stood or moved
 */
public record EquityChanges(List<Column> columns) {
    public EquityChanges {
        columns = List.copyOf(columns);
    }

    /** Why capital grew or shrank, in the order of the statement. */
    public enum Cause {
        /** Paid in by members. */
        PAID_IN,
        /** Repaid to those whose membership ended. */
        REPAID,
        /** The surplus or loss of the period. */
        SURPLUS,
        /** What the annual meeting decided about a surplus. */
        DISTRIBUTION,
        OTHER;

        /** By the journal and, for share capital, its side. */
        public static Cause of(JournalKind kind, boolean grows) {
            return switch (kind) {
                case OPENING ->
                        throw new IllegalStateException("Bug: what was taken over did not move");
                case SHARE_CAPITAL, SALE, SALES_RETURN -> grows ? PAID_IN : REPAID;
                case MEMBER_EXIT -> REPAID;
                case SURPLUS_DISTRIBUTION -> DISTRIBUTION;
                default -> OTHER;
            };
        }
    }

    /** What moved on an account by one kind of journal; above zero where capital grew. */
    public record Movement(AccountCode account, JournalKind kind, Rupiah amount) {}

    /**
     * A kind of capital. All figures are above zero where it is the members'.
     *
     * @param changes by cause; those that did not happen are left out
     */
    public record Column(
            Account account, Rupiah opening, Map<Cause, Rupiah> changes, Rupiah closing) {
        public Column {
            changes = Map.copyOf(changes);
        }

        /** What a cause came to; zero where it did not happen. */
        public Rupiah change(Cause cause) {
            return changes.getOrDefault(cause, Rupiah.ZERO);
        }

        /** True where the causes explain the whole change. */
        public boolean isWhole() {
            return Rupiah.sum(changes.values()).equals(closing.minus(opening));
        }
    }

    /**
     * @param movements on equity accounts in the period, by account and kind; without closing
     *     entries and what was taken over
     */
    public static EquityChanges of(TrialBalance balances, List<Movement> movements) {
        FinancialPosition position = FinancialPosition.of(balances);
        List<Column> columns = new ArrayList<>();
        for (FinancialPosition.Section section : position.parts()) {
            if (section.part().type() == AccountType.EQUITY) {
                for (FinancialPosition.Item item : section.items()) {
                    columns.add(column(balances, movements, item));
                }
            }
        }
        return new EquityChanges(columns);
    }

    /** What a cause came to over all columns. */
    public Rupiah total(Cause cause) {
        return Rupiah.sum(columns.stream().map(it -> it.change(cause)).toList());
    }

    private static Column column(
            TrialBalance balances, List<Movement> movements, FinancialPosition.Item item) {
        Map<Cause, Rupiah> changes = new EnumMap<>(Cause.class);
        AccountCode code = item.account().code();
        for (Movement movement : movements) {
            if (movement.account().equals(code)) {
                Cause cause = Cause.of(movement.kind(), movement.amount().isPositive());
                changes.merge(cause, movement.amount(), Rupiah::plus);
            }
        }
        if (code.equals(ChartOfAccounts.SURPLUS_CURRENT) && !balances.result().isZero()) {
            changes.merge(Cause.SURPLUS, balances.result(), Rupiah::plus);
        }
        changes.values().removeIf(Rupiah::isZero);
        return new Column(item.account(), item.atStart(), changes, item.atEnd());
    }
}
