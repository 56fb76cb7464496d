package id.gerai.ledger.posting;

import static id.gerai.ledger.posting.OfficePosting.draft;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.TradeAct.CashTransferred;
import id.gerai.ledger.posting.TradeAct.ExpensePaid;
import id.gerai.ledger.posting.TradeAct.GoodsReceived;
import id.gerai.ledger.posting.TradeAct.ReceivableSettled;
import id.gerai.ledger.posting.TradeAct.SupplierPaid;

/** Buying, paying, and money on its way. */
final class TradePosting {
    private TradePosting() {}

    static JournalDraft of(TradeAct act) {
        return switch (act) {
            case GoodsReceived it -> goodsReceived(it);
            case SupplierPaid it ->
                    draft(it, JournalKind.PURCHASE, "Bayar pemasok")
                            .debit(ChartOfAccounts.TRADE_PAYABLE, it.amount())
                            .credit(it.from().account(), it.amount());
            case ExpensePaid it ->
                    draft(it, JournalKind.EXPENSE, it.description())
                            .debit(it.expense().account(), it.expense().amount())
                            .credit(it.from().account(), it.expense().amount());
            case CashTransferred it ->
                    draft(it, JournalKind.CASH_TRANSFER, "Pindah kas")
                            .debit(it.into().account(), it.amount())
                            .credit(it.from().account(), it.amount());
            case ReceivableSettled it ->
                    draft(it, JournalKind.QRIS_SETTLEMENT, "Dana pembayaran elektronik masuk")
                            .debit(ChartOfAccounts.BANK, it.gross().minus(it.fee()))
                            .debit(ChartOfAccounts.QRIS_FEE, it.fee())
                            .credit(it.source().account(), it.gross());
        };
    }

    private static JournalDraft goodsReceived(GoodsReceived act) {
        AccountCode source =
                act.paidFrom().map(CashPlace::account).orElse(ChartOfAccounts.TRADE_PAYABLE);
        JournalDraft draft = draft(act, JournalKind.PURCHASE, "Pembelian barang");
        for (AccountAmount stock : act.stock()) {
            draft.debit(stock.account(), stock.amount()).credit(source, stock.amount());
        }
        return draft;
    }
}
