package id.gerai.server.account;

import id.gerai.ledger.account.Account;
import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashFlowPart;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.problem.RefusedException;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.util.List;
import java.util.UUID;

/** Keeps the chart of accounts. */
@Singleton
public class AccountService {
    private final AccountStore store;
    private final Audit audit;

    AccountService(AccountStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Every account, by ascending code. */
    @ReadOnly
    public List<BookAccount> all(UUID cooperative) {
        return store.all(cooperative);
    }

    /**
     * Adds an account of the cooperative's own; its first digit says its class.
     *
     * @throws RefusedException if the number is the standard's, stands for goods or is taken, or
     *     only an asset can be cash
     */
    @Transactional
    public void add(OfficeUser by, Account account, CashFlowPart cashFlow) {
        AccountCode code = account.code();
        if (ChartOfAccounts.isStandard(code)) {
            throw refused(AccountRefusal.CODE_OF_THE_STANDARD, code).at("code");
        }
        if (ChartOfAccounts.isStock(code)) {
            throw refused(AccountRefusal.CODE_RESERVED, code).at("code");
        }
        if (!cashFlow.fits(code.type())) {
            throw refused(AccountRefusal.CASH_IS_AN_ASSET, code).at("cash_flow");
        }
        if (!store.add(by.cooperative(), account, cashFlow)) {
            throw refused(AccountRefusal.CODE_TAKEN, code).at("code");
        }
        audit.record(by, "ADD_ACCOUNT", "%s %s".formatted(code, account.name()));
    }

    /**
     * Renames an account of the cooperative's own.
     *
     * @throws RefusedException if it is the standard's or unknown
     */
    @Transactional
    public void rename(OfficeUser by, AccountCode code, String name) {
        if (ChartOfAccounts.isStandard(code)) {
            throw refused(AccountRefusal.NAME_OF_THE_STANDARD, code);
        }
        if (!store.rename(by.cooperative(), code, name)) {
            throw refused(AccountRefusal.ACCOUNT_UNKNOWN, code);
        }
        audit.record(by, "RENAME_ACCOUNT", "%s %s".formatted(code, name));
    }

    /**
     * Lets lines be written on an account by hand, or no longer. What stands there stays.
     *
     * @throws RefusedException if the posting rules use it or it is unknown
     */
    @Transactional
    public void setActive(OfficeUser by, AccountCode code, boolean active) {
        if (!active && ChartOfAccounts.isUsedByRules(code)) {
            throw refused(AccountRefusal.USED_BY_RULES, code);
        }
        if (!store.setActive(by.cooperative(), code, active)) {
            throw refused(AccountRefusal.ACCOUNT_UNKNOWN, code);
        }
        audit.record(by, active ? "ACTIVATE_ACCOUNT" : "DEACTIVATE_ACCOUNT", code.digits());
    }

    private static RefusedException refused(AccountRefusal refusal, AccountCode code) {
        return RefusedException.because(refusal, code);
    }
}
