package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Buying, paying, and money on its way. */
public sealed interface TradeAct extends OfficeAct {

    /**
     * Goods bought and received.
     *
     * @param stock value by stock account
     * @param paidFrom empty where the supplier is still to be paid
     */
    record GoodsReceived(
            UUID id, LocalDate date, List<AccountAmount> stock, Optional<CashPlace> paidFrom)
            implements TradeAct {}

    /** A supplier was paid for goods received before. */
    record SupplierPaid(UUID id, LocalDate date, Rupiah amount, CashPlace from)
            implements TradeAct {}

    /** A cost paid. */
    record ExpensePaid(
            UUID id, LocalDate date, AccountAmount expense, CashPlace from, String description)
            implements TradeAct {}

    /** Money brought from one place to another, such as to the bank. */
    record CashTransferred(UUID id, LocalDate date, Rupiah amount, CashPlace from, CashPlace into)
            implements TradeAct {}

    /**
     * What customers paid electronically has arrived at the bank.
     *
     * @param source where it stood until now
     * @param gross what they paid
     * @param fee what the provider kept (MDR); the bank's figure
     */
    record ReceivableSettled(UUID id, LocalDate date, Receivable source, Rupiah gross, Rupiah fee)
            implements TradeAct {}

    /** What a provider owes the cooperative. Stored by name. */
    enum Receivable {
        QRIS(ChartOfAccounts.QRIS_RECEIVABLE),
        PROGRAMME(ChartOfAccounts.PROGRAMME_RECEIVABLE);

        private final AccountCode account;

        Receivable(AccountCode account) {
            this.account = account;
        }

        /** Where it stands in the books. */
        public AccountCode account() {
            return account;
        }
    }
}
