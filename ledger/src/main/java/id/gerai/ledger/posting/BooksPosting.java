package id.gerai.ledger.posting;

import static id.gerai.ledger.posting.OfficePosting.draft;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.BooksAct.AssetBought;
import id.gerai.ledger.posting.BooksAct.AssetDisposed;
import id.gerai.ledger.posting.BooksAct.AssetsDepreciated;
import id.gerai.ledger.posting.BooksAct.BooksOpened;
import id.gerai.ledger.posting.BooksAct.EntriesWritten;
import id.gerai.ledger.posting.BooksAct.FinalTaxAccrued;
import id.gerai.ledger.posting.BooksAct.Line;
import id.gerai.ledger.posting.BooksAct.TaxPaid;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;

/** Book-keeping: what was there before, assets, taxes, and what is entered by hand. */
final class BooksPosting {
    private BooksPosting() {}

    static JournalDraft of(BooksAct act) {
        return switch (act) {
            case BooksOpened it -> booksOpened(it);
            case EntriesWritten it -> entriesWritten(it);
            case FinalTaxAccrued it ->
                    draft(it, JournalKind.TAX, "PPh final")
                            .debit(ChartOfAccounts.FINAL_TAX, it.amount())
                            .credit(ChartOfAccounts.TAX_PAYABLE, it.amount());
            case TaxPaid it ->
                    draft(it, JournalKind.TAX, "Setor pajak")
                            .debit(ChartOfAccounts.TAX_PAYABLE, it.amount())
                            .credit(it.from().account(), it.amount());
            case AssetBought it ->
                    draft(it, JournalKind.FIXED_ASSET, it.description())
                            .debit(it.asset().account(), it.asset().amount())
                            .credit(it.from().account(), it.asset().amount());
            case AssetsDepreciated it ->
                    draft(it, JournalKind.DEPRECIATION, "Penyusutan")
                            .debit(ChartOfAccounts.DEPRECIATION, it.amount())
                            .credit(ChartOfAccounts.ACCUMULATED_DEPRECIATION, it.amount());
            case AssetDisposed it -> assetDisposed(it);
        };
    }

    private static JournalDraft booksOpened(BooksOpened act) {
        JournalDraft draft = draft(act, JournalKind.OPENING, "Saldo awal");
        for (AccountAmount stock : act.stock()) {
            draft.debit(stock.account(), stock.amount());
            draft.credit(ChartOfAccounts.GRANTS, stock.amount());
        }
        return draft;
    }

    private static JournalDraft entriesWritten(EntriesWritten act) {
        JournalDraft draft = draft(act, act.kind(), act.description());
        for (Line line : act.lines()) {
            line.member()
                    .ifPresentOrElse(
                            member -> draft.debit(line.account(), member, line.amount()),
                            () -> draft.debit(line.account(), line.amount()));
        }
        return draft;
    }

    /** What it still stood for and did not bring in is a loss, what it brought beyond it a gain. */
    private static JournalDraft assetDisposed(AssetDisposed act) {
        Rupiah worth = act.asset().amount().minus(act.depreciated());
        Rupiah gain = act.proceeds().minus(worth);
        return draft(act, JournalKind.FIXED_ASSET, "Pelepasan aset")
                .debit(act.into().account(), act.proceeds())
                .debit(ChartOfAccounts.ACCUMULATED_DEPRECIATION, act.depreciated())
                .debit(ChartOfAccounts.ASSET_LOSS, gain.negated().max(Rupiah.ZERO))
                .credit(ChartOfAccounts.ASSET_GAIN, gain.max(Rupiah.ZERO))
                .credit(act.asset().account(), act.asset().amount());
    }
}
