package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What passes between the cooperative and its members. */
public sealed interface MemberAct extends OfficeAct {

    /** A member paid simpanan at the office. */
    record SharePaidAtOffice(UUID id, LocalDate date, MemberShare share, CashPlace into)
            implements MemberAct {}

    /** A member took simpanan sukarela out. */
    record SavingsWithdrawn(UUID id, LocalDate date, MemberAmount withdrawal, CashPlace from)
            implements MemberAct {}

    /**
     * What the cooperative pays for simpanan sukarela, added to the savings.
     *
     * @param interest one for each member
     */
    record SavingsInterestCredited(UUID id, LocalDate date, List<Interest> interest)
            implements MemberAct {}

    /**
     * A member's interest of a month.
     *
     * @param gross what it comes to
     * @param tax the final tax kept back for the state (PP 15/2009)
     */
    record Interest(UUID member, Rupiah gross, Rupiah tax) {
        /** What is added to the savings. */
        public Rupiah net() {
            return gross.minus(tax);
        }
    }

    /** A member paid what was bought on account (bon), at the office. */
    record CreditPaidAtOffice(UUID id, LocalDate date, MemberAmount payment, CashPlace into)
            implements MemberAct {}

    /** A member's debt was set against what the cooperative owes them, with their consent. */
    record CreditSetOff(UUID id, LocalDate date, MemberAmount debt, Claim against)
            implements MemberAct {}

    /** What the cooperative owes a member and a debt can be set against. Stored by name. */
    enum Claim {
        SAVINGS(ChartOfAccounts.VOLUNTARY_SAVINGS),
        SURPLUS(ChartOfAccounts.SURPLUS_PAYABLE),
        CONSIGNMENT(ChartOfAccounts.CONSIGNMENT_PAYABLE);

        private final AccountCode account;

        Claim(AccountCode account) {
            this.account = account;
        }

        /** Where it stands in the books. */
        public AccountCode account() {
            return account;
        }
    }

    /**
     * A debt that will not be paid.
     *
     * @param fromAllowance the part that was put aside for it before; the rest is a loss now
     */
    record CreditWrittenOff(UUID id, LocalDate date, MemberAmount debt, Rupiah fromAllowance)
            implements MemberAct {}

    /**
     * Put aside for debts that may not be paid.
     *
     * @param amount below zero where less is needed than before
     */
    record CreditAllowanceSet(UUID id, LocalDate date, Rupiah amount) implements MemberAct {}

    /**
     * A membership has ended: all that member and cooperative owe each other becomes one amount.
     *
     * @param claims what the cooperative owed, each above zero: share capital, savings, SHU,
     *     consignment
     * @param debt what the member owed and is set against it; not more than the claims
     */
    record MembershipSettled(
            UUID id, LocalDate date, UUID member, List<AccountAmount> claims, Rupiah debt)
            implements MemberAct {}

    /** The settled amount was paid to who had been a member, or to heirs. */
    record SettlementPaid(UUID id, LocalDate date, MemberAmount payment, CashPlace from)
            implements MemberAct {}

    /**
     * Two entries in the register were one person: balances go over to the one that stays.
     *
     * @param balances of the one that goes, debit above zero
     */
    record MembershipsMerged(
            UUID id, LocalDate date, UUID from, UUID into, List<AccountAmount> balances)
            implements MemberAct {}

    /** A consignor was paid at the office. */
    record ConsignorPaidAtOffice(UUID id, LocalDate date, MemberAmount payout, CashPlace from)
            implements MemberAct {}
}
