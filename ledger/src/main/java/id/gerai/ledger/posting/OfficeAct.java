package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Something done in the office that changes the books. Its id becomes the id of its journal. */
public sealed interface OfficeAct {
    UUID id();

    /** The day it counts for. */
    LocalDate date();

    /** A member's balance of one kind. */
    record MemberShare(UUID member, ShareKind kind, Rupiah amount) {}

    /** An amount on an account. */
    record AccountAmount(AccountCode account, Rupiah amount) {}

    /** A member's amount. */
    record MemberAmount(UUID member, Rupiah amount) {}

    /**
     * What was there before these books began: members' savings and stock, with cash as the other
     * side of savings and a grant as the other side of stock.
     */
    record BooksOpened(UUID id, LocalDate date, List<MemberShare> shares, List<AccountAmount> stock)
            implements OfficeAct {}

    /** A member paid simpanan at the office. */
    record SharePaidAtOffice(UUID id, LocalDate date, MemberShare share) implements OfficeAct {}

    /**
     * Goods bought and received.
     *
     * @param stock value by stock account
     * @param onCredit true where the supplier is still to be paid
     */
    record GoodsReceived(UUID id, LocalDate date, List<AccountAmount> stock, boolean onCredit)
            implements OfficeAct {}

    /** A cost paid from the main cash. */
    record ExpensePaid(UUID id, LocalDate date, AccountAmount expense, String description)
            implements OfficeAct {}

    /** Final income tax of a month, owed to the state (PP 55/2022). */
    record FinalTaxAccrued(UUID id, LocalDate date, Rupiah amount) implements OfficeAct {}

    /** A consignor was paid from the main cash. */
    record ConsignorPaidAtOffice(UUID id, LocalDate date, MemberAmount payout)
            implements OfficeAct {}

    /**
     * The year's revenues and expenses go to the surplus of the year.
     *
     * @param balances of all revenue and expense accounts, debit above zero
     */
    record YearClosed(UUID id, LocalDate date, List<AccountAmount> balances) implements OfficeAct {}

    /**
     * The annual meeting's decision on the surplus.
     *
     * @param funds what goes to the reserve, the funds and the village
     * @param shares what each member is owed
     */
    record SurplusDistributed(
            UUID id, LocalDate date, List<AccountAmount> funds, List<MemberAmount> shares)
            implements OfficeAct {}

    /** A member's share of the surplus paid out from the main cash. */
    record SurplusPaid(UUID id, LocalDate date, MemberAmount payout) implements OfficeAct {}
}
