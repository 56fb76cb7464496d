package id.gerai.ledger.posting;

import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The year's end and what becomes of its surplus. */
public sealed interface SurplusAct extends OfficeAct {

    /**
     * The year's revenues and expenses go to the surplus of the year.
     *
     * @param balances of all revenue and expense accounts, debit above zero
     */
    record YearClosed(UUID id, LocalDate date, List<AccountAmount> balances)
            implements SurplusAct {}

    /**
     * The annual meeting's decision on the surplus.
     *
     * @param funds what goes to the reserve, the funds and the village
     * @param shares what each member is owed
     */
    record SurplusDistributed(
            UUID id, LocalDate date, List<AccountAmount> funds, List<MemberAmount> shares)
            implements SurplusAct {}

    /** A member's share of the surplus paid out. */
    record SurplusPaid(UUID id, LocalDate date, MemberAmount payout, CashPlace from)
            implements SurplusAct {}

    /** A member's share of the surplus added to simpanan sukarela. */
    record SurplusSaved(UUID id, LocalDate date, MemberAmount payout) implements SurplusAct {}

    /**
     * The annual meeting's decision on a loss: covered by the reserve, the rest carried forward.
     *
     * @param fromReserve zero or more
     * @param carried zero or more
     */
    record LossDecided(UUID id, LocalDate date, Rupiah fromReserve, Rupiah carried)
            implements SurplusAct {}

    /** A fund of the surplus was used, or the village paid, as the meeting decided. */
    record FundSpent(
            UUID id, LocalDate date, AccountAmount fund, CashPlace from, String description)
            implements SurplusAct {}
}
