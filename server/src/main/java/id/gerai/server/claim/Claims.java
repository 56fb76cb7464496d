package id.gerai.server.claim;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A member's balances.
 *
 * @param balances debit above zero: what the member owes; below zero what the cooperative owes; by
 *     account, none of them zero
 */
public record Claims(List<AccountAmount> balances) {
    private static final int FINGERPRINT_BYTES = 8;

    /** What a membership can end with: equity, savings, SHU, consignment. */
    private static final List<AccountCode> ENDING =
            List.of(
                    ChartOfAccounts.PRINCIPAL_SHARES,
                    ChartOfAccounts.MANDATORY_SHARES,
                    ChartOfAccounts.VOLUNTARY_SAVINGS,
                    ChartOfAccounts.TERM_SAVINGS,
                    ChartOfAccounts.SURPLUS_PAYABLE,
                    ChartOfAccounts.CONSIGNMENT_PAYABLE);

    /** True where neither owes the other anything. */
    public boolean areNone() {
        return balances.isEmpty();
    }

    /** What the cooperative owes and a settlement takes together, each above zero. */
    public List<AccountAmount> owedToMember() {
        return balances.stream()
                .filter(it -> ENDING.contains(it.account()) && it.amount().isNegative())
                .map(it -> new AccountAmount(it.account(), it.amount().negated()))
                .toList();
    }

    /** What the member owes for what was bought on account. */
    public Rupiah owedByMember() {
        return of(ChartOfAccounts.MEMBER_CREDIT);
    }

    /** What was settled before and is not paid out yet. */
    public Rupiah toBePaidOut() {
        return of(ChartOfAccounts.SHARE_REFUND_PAYABLE).negated();
    }

    /**
     * Balances that stand the wrong way round, or where no settlement reaches: savings below zero,
     * goods paid for twice. They are put right first.
     */
    public List<AccountAmount> odd() {
        return balances.stream().filter(it -> isOdd(it)).toList();
    }

    /** The same for the same balances: by it one sees that nothing changed since they were read. */
    public String fingerprint() {
        try {
            byte[] text = balances.toString().getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Bug: every JDK has SHA-256", e);
        }
    }

    private static boolean isOdd(AccountAmount balance) {
        if (ENDING.contains(balance.account())) {
            return balance.amount().isPositive();
        }
        if (balance.account().equals(ChartOfAccounts.MEMBER_CREDIT)) {
            return balance.amount().isNegative();
        }
        return !balance.account().equals(ChartOfAccounts.SHARE_REFUND_PAYABLE)
                || balance.amount().isPositive();
    }

    private Rupiah of(AccountCode account) {
        return balances.stream()
                .filter(it -> it.account().equals(account))
                .map(AccountAmount::amount)
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
