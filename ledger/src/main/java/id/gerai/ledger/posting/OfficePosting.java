package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.BooksOpened;
import id.gerai.ledger.posting.OfficeAct.ConsignorPaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.ExpensePaid;
import id.gerai.ledger.posting.OfficeAct.FinalTaxAccrued;
import id.gerai.ledger.posting.OfficeAct.GoodsReceived;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.posting.OfficeAct.MemberShare;
import id.gerai.ledger.posting.OfficeAct.SharePaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.SurplusDistributed;
import id.gerai.ledger.posting.OfficeAct.SurplusPaid;
import id.gerai.ledger.posting.OfficeAct.YearClosed;

/** What is done in the office, one rule an act. */
final class OfficePosting {
    private OfficePosting() {}

    static JournalDraft of(OfficeAct act) {
        return switch (act) {
            case BooksOpened it -> booksOpened(it);
            case SharePaidAtOffice it -> sharePaid(it);
            case GoodsReceived it -> goodsReceived(it);
            case ExpensePaid it ->
                    draft(it, JournalKind.EXPENSE, it.description())
                            .debit(it.expense().account(), it.expense().amount())
                            .credit(ChartOfAccounts.CASH_ON_HAND, it.expense().amount());
            case FinalTaxAccrued it ->
                    draft(it, JournalKind.TAX, "PPh final")
                            .debit(ChartOfAccounts.FINAL_TAX, it.amount())
                            .credit(ChartOfAccounts.TAX_PAYABLE, it.amount());
            case ConsignorPaidAtOffice it ->
                    paid(
                            draft(it, JournalKind.CONSIGNMENT_PAYOUT, "Pelunasan titipan"),
                            ChartOfAccounts.CONSIGNMENT_PAYABLE,
                            it.payout());
            case YearClosed it -> yearClosed(it);
            case SurplusDistributed it -> surplusDistributed(it);
            case SurplusPaid it ->
                    paid(
                            draft(it, JournalKind.SURPLUS_DISTRIBUTION, "Pembayaran SHU"),
                            ChartOfAccounts.SURPLUS_PAYABLE,
                            it.payout());
        };
    }

    private static JournalDraft booksOpened(BooksOpened act) {
        JournalDraft draft = draft(act, JournalKind.OPENING, "Saldo awal");
        for (MemberShare share : act.shares()) {
            draft.debit(ChartOfAccounts.CASH_ON_HAND, share.amount());
            draft.credit(share.kind().account(), share.member(), share.amount());
        }
        for (AccountAmount stock : act.stock()) {
            draft.debit(stock.account(), stock.amount());
            draft.credit(ChartOfAccounts.GRANTS, stock.amount());
        }
        return draft;
    }

    private static JournalDraft sharePaid(SharePaidAtOffice act) {
        MemberShare share = act.share();
        return draft(act, JournalKind.SHARE_CAPITAL, share.kind().title())
                .debit(ChartOfAccounts.CASH_ON_HAND, share.amount())
                .credit(share.kind().account(), share.member(), share.amount());
    }

    private static JournalDraft goodsReceived(GoodsReceived act) {
        AccountCode source =
                act.onCredit() ? ChartOfAccounts.TRADE_PAYABLE : ChartOfAccounts.CASH_ON_HAND;
        JournalDraft draft = draft(act, JournalKind.PURCHASE, "Pembelian barang");
        for (AccountAmount stock : act.stock()) {
            draft.debit(stock.account(), stock.amount()).credit(source, stock.amount());
        }
        return draft;
    }

    private static JournalDraft yearClosed(YearClosed act) {
        JournalDraft draft = draft(act, JournalKind.CLOSING, "Tutup buku");
        for (AccountAmount balance : act.balances()) {
            if (!balance.account().type().isClosedYearly()) {
                throw new IllegalArgumentException(
                        "Bug: account " + balance.account() + " is not closed at year end");
            }
            draft.credit(balance.account(), balance.amount());
            draft.debit(ChartOfAccounts.SURPLUS_CURRENT, balance.amount());
        }
        return draft;
    }

    private static JournalDraft surplusDistributed(SurplusDistributed act) {
        JournalDraft draft = draft(act, JournalKind.SURPLUS_DISTRIBUTION, "Pembagian SHU");
        for (AccountAmount fund : act.funds()) {
            surplusTo(draft, fund.amount()).credit(fund.account(), fund.amount());
        }
        for (MemberAmount share : act.shares()) {
            surplusTo(draft, share.amount())
                    .credit(ChartOfAccounts.SURPLUS_PAYABLE, share.member(), share.amount());
        }
        return draft;
    }

    private static JournalDraft surplusTo(JournalDraft draft, Rupiah amount) {
        return draft.debit(ChartOfAccounts.SURPLUS_CURRENT, amount);
    }

    private static JournalDraft paid(JournalDraft draft, AccountCode payable, MemberAmount payout) {
        return draft.debit(payable, payout.member(), payout.amount())
                .credit(ChartOfAccounts.CASH_ON_HAND, payout.amount());
    }

    private static JournalDraft draft(OfficeAct act, JournalKind kind, String description) {
        return Journal.draft(act.id(), kind, act.date(), description);
    }
}
