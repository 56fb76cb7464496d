package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Book-keeping: what was there before, assets, taxes, and what is entered by hand. */
public sealed interface BooksAct extends OfficeAct {

    /**
     * What was there before these books began: members' savings and stock, with cash as the other
     * side of savings and a grant as the other side of stock.
     */
    record BooksOpened(UUID id, LocalDate date, List<AccountAmount> stock) implements BooksAct {}

    /**
     * Lines somebody wrote, which balance.
     *
     * @param kind manual, recurring or opening
     * @param description why, for whoever reads the books
     */
    record EntriesWritten(
            UUID id, LocalDate date, JournalKind kind, String description, List<Line> lines)
            implements BooksAct {}

    /**
     * A line by hand.
     *
     * @param amount debit above zero, credit below
     */
    record Line(AccountCode account, Optional<UUID> member, Rupiah amount) {}

    /** Final income tax of a month, owed to the state (PP 55/2022). */
    record FinalTaxAccrued(UUID id, LocalDate date, Rupiah amount) implements BooksAct {}

    /** Tax paid to the state. */
    record TaxPaid(UUID id, LocalDate date, Rupiah amount, CashPlace from) implements BooksAct {}

    /**
     * Something of lasting use was bought.
     *
     * @param asset one of the 12xx accounts and what it cost
     */
    record AssetBought(
            UUID id, LocalDate date, AccountAmount asset, CashPlace from, String description)
            implements BooksAct {}

    /** What assets lost of their worth in a month. */
    record AssetsDepreciated(UUID id, LocalDate date, Rupiah amount) implements BooksAct {}

    /**
     * An asset was sold or given up.
     *
     * @param asset its account and what it had cost
     * @param depreciated what of that was written off so far
     * @param proceeds what came in for it; zero where nothing did
     */
    record AssetDisposed(
            UUID id,
            LocalDate date,
            AccountAmount asset,
            Rupiah depreciated,
            Rupiah proceeds,
            CashPlace into)
            implements BooksAct {}
}
