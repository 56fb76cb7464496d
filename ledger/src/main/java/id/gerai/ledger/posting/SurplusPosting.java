package id.gerai.ledger.posting;

import static id.gerai.ledger.posting.OfficePosting.draft;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.posting.SurplusAct.FundSpent;
import id.gerai.ledger.posting.SurplusAct.LossDecided;
import id.gerai.ledger.posting.SurplusAct.SurplusDistributed;
import id.gerai.ledger.posting.SurplusAct.SurplusPaid;
import id.gerai.ledger.posting.SurplusAct.SurplusSaved;
import id.gerai.ledger.posting.SurplusAct.YearClosed;

/** The year's end and what becomes of its surplus. */
final class SurplusPosting {
    private SurplusPosting() {}

    static JournalDraft of(SurplusAct act) {
        return switch (act) {
            case YearClosed it -> yearClosed(it);
            case SurplusDistributed it -> surplusDistributed(it);
            case SurplusPaid it ->
                    MemberPosting.paid(
                            draft(it, JournalKind.SURPLUS_DISTRIBUTION, "Pembayaran SHU"),
                            ChartOfAccounts.SURPLUS_PAYABLE,
                            it.payout(),
                            it.from());
            case SurplusSaved it -> surplusSaved(it);
            case LossDecided it ->
                    draft(it, JournalKind.SURPLUS_DISTRIBUTION, "Penutupan kerugian")
                            .debit(ChartOfAccounts.RESERVE_FUND, it.fromReserve())
                            .debit(ChartOfAccounts.SURPLUS_UNDISTRIBUTED, it.carried())
                            .credit(
                                    ChartOfAccounts.SURPLUS_CURRENT,
                                    it.fromReserve().plus(it.carried()));
            case FundSpent it ->
                    draft(it, JournalKind.SURPLUS_DISTRIBUTION, it.description())
                            .debit(it.fund().account(), it.fund().amount())
                            .credit(it.from().account(), it.fund().amount());
        };
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
            draft.debit(ChartOfAccounts.SURPLUS_CURRENT, fund.amount())
                    .credit(fund.account(), fund.amount());
        }
        for (MemberAmount share : act.shares()) {
            draft.debit(ChartOfAccounts.SURPLUS_CURRENT, share.amount())
                    .credit(ChartOfAccounts.SURPLUS_PAYABLE, share.member(), share.amount());
        }
        return draft;
    }

    private static JournalDraft surplusSaved(SurplusSaved act) {
        MemberAmount payout = act.payout();
        return draft(act, JournalKind.SURPLUS_DISTRIBUTION, "SHU masuk simpanan")
                .debit(ChartOfAccounts.SURPLUS_PAYABLE, payout.member(), payout.amount())
                .credit(ChartOfAccounts.VOLUNTARY_SAVINGS, payout.member(), payout.amount());
    }
}
