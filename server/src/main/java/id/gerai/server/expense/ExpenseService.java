package id.gerai.server.expense;

import id.gerai.ledger.account.AccountType;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.ExpensePaid;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.account.AccountService;
import id.gerai.server.account.BookAccount;
import id.gerai.server.journal.JournalService;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Pays costs. */
@Singleton
public class ExpenseService {
    private final AccountService accounts;
    private final JournalService journals;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    ExpenseService(
            AccountService accounts,
            JournalService journals,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.accounts = accounts;
        this.journals = journals;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Pays a cost.
     *
     * @param accountDigits an expense account, the cooperative's own too
     * @param amount above zero
     * @param from where the money is taken
     * @return the journal's id
     * @throws RefusedException if the account is no expense in use, the place holds less, or the
     *     day lies in no open period
     */
    @Transactional
    public UUID pay(
            OfficeUser by,
            LocalDate date,
            String accountDigits,
            Rupiah amount,
            CashPlace from,
            String description) {
        BookAccount account =
                accounts.all(by.cooperative()).stream()
                        .filter(it -> it.code().digits().equals(accountDigits) && it.active())
                        .filter(it -> it.code().type() == AccountType.EXPENSE)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        ExpenseRefusal.NOT_AN_EXPENSE,
                                                        accountDigits)
                                                .at("account"));
        UUID id = TimeOrderedId.of(clock.instant(), random);
        AccountAmount expense = new AccountAmount(account.code(), amount);
        journals.post(
                by.cooperative(), by.id(), new ExpensePaid(id, date, expense, from, description));
        audit.record(by, "PAY_EXPENSE", "%s %s".formatted(account.code(), amount));
        return id;
    }
}
