package id.gerai.ledger.posting;

import static id.gerai.ledger.posting.OfficePosting.draft;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.CashPlace;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.MemberAct.ConsignorPaidAtOffice;
import id.gerai.ledger.posting.MemberAct.CreditAllowanceSet;
import id.gerai.ledger.posting.MemberAct.CreditPaidAtOffice;
import id.gerai.ledger.posting.MemberAct.CreditSetOff;
import id.gerai.ledger.posting.MemberAct.CreditWrittenOff;
import id.gerai.ledger.posting.MemberAct.Interest;
import id.gerai.ledger.posting.MemberAct.MembershipSettled;
import id.gerai.ledger.posting.MemberAct.MembershipsMerged;
import id.gerai.ledger.posting.MemberAct.SavingsInterestCredited;
import id.gerai.ledger.posting.MemberAct.SavingsWithdrawn;
import id.gerai.ledger.posting.MemberAct.SettlementPaid;
import id.gerai.ledger.posting.MemberAct.SharePaidAtOffice;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.ledger.posting.OfficeAct.MemberAmount;
import id.gerai.ledger.posting.OfficeAct.MemberShare;

/** What passes between the cooperative and its members. */
final class MemberPosting {
    private MemberPosting() {}

    static JournalDraft of(MemberAct act) {
        return switch (act) {
            case SharePaidAtOffice it -> sharePaid(it);
            case SavingsWithdrawn it ->
                    paid(
                            draft(it, JournalKind.SAVINGS, "Penarikan simpanan sukarela"),
                            ChartOfAccounts.VOLUNTARY_SAVINGS,
                            it.withdrawal(),
                            it.from());
            case SavingsInterestCredited it -> interest(it);
            case CreditPaidAtOffice it ->
                    draft(it, JournalKind.CREDIT_PAYMENT, "Bayar bon di kantor")
                            .debit(it.into().account(), it.payment().amount())
                            .credit(
                                    ChartOfAccounts.MEMBER_CREDIT,
                                    it.payment().member(),
                                    it.payment().amount());
            case CreditSetOff it -> setOff(it);
            case CreditWrittenOff it -> writtenOff(it);
            case CreditAllowanceSet it ->
                    draft(it, JournalKind.CREDIT_LOSS, "Penyisihan piutang")
                            .debit(ChartOfAccounts.CREDIT_LOSS, it.amount())
                            .credit(ChartOfAccounts.CREDIT_ALLOWANCE, it.amount());
            case MembershipSettled it -> settled(it);
            case SettlementPaid it ->
                    paid(
                            draft(it, JournalKind.MEMBER_EXIT, "Pengembalian simpanan"),
                            ChartOfAccounts.SHARE_REFUND_PAYABLE,
                            it.payment(),
                            it.from());
            case MembershipsMerged it -> merged(it);
            case ConsignorPaidAtOffice it ->
                    paid(
                            draft(it, JournalKind.CONSIGNMENT_PAYOUT, "Pelunasan titipan"),
                            ChartOfAccounts.CONSIGNMENT_PAYABLE,
                            it.payout(),
                            it.from());
        };
    }

    /** What was owed to a member leaves a place of money. */
    static JournalDraft paid(
            JournalDraft draft, AccountCode payable, MemberAmount payout, CashPlace from) {
        return draft.debit(payable, payout.member(), payout.amount())
                .credit(from.account(), payout.amount());
    }

    private static JournalDraft sharePaid(SharePaidAtOffice act) {
        MemberShare share = act.share();
        return draft(act, JournalKind.SHARE_CAPITAL, share.kind().title())
                .debit(act.into().account(), share.amount())
                .credit(share.kind().account(), share.member(), share.amount());
    }

    private static JournalDraft interest(SavingsInterestCredited act) {
        JournalDraft draft = draft(act, JournalKind.SAVINGS, "Jasa simpanan sukarela");
        for (Interest interest : act.interest()) {
            draft.debit(ChartOfAccounts.SAVINGS_INTEREST, interest.gross())
                    .credit(ChartOfAccounts.VOLUNTARY_SAVINGS, interest.member(), interest.net())
                    .credit(ChartOfAccounts.TAX_PAYABLE, interest.tax());
        }
        return draft;
    }

    private static JournalDraft setOff(CreditSetOff act) {
        MemberAmount debt = act.debt();
        return draft(act, JournalKind.CREDIT_PAYMENT, "Potong bon")
                .debit(act.against().account(), debt.member(), debt.amount())
                .credit(ChartOfAccounts.MEMBER_CREDIT, debt.member(), debt.amount());
    }

    private static JournalDraft writtenOff(CreditWrittenOff act) {
        MemberAmount debt = act.debt();
        return draft(act, JournalKind.CREDIT_LOSS, "Penghapusan piutang")
                .debit(ChartOfAccounts.CREDIT_ALLOWANCE, act.fromAllowance())
                .debit(ChartOfAccounts.CREDIT_LOSS, debt.amount().minus(act.fromAllowance()))
                .credit(ChartOfAccounts.MEMBER_CREDIT, debt.member(), debt.amount());
    }

    private static JournalDraft settled(MembershipSettled act) {
        JournalDraft draft = draft(act, JournalKind.MEMBER_EXIT, "Penyelesaian keanggotaan");
        Rupiah claims = Rupiah.ZERO;
        for (AccountAmount claim : act.claims()) {
            draft.debit(claim.account(), act.member(), claim.amount());
            claims = claims.plus(claim.amount());
        }
        if (claims.isLessThan(act.debt())) {
            throw new IllegalArgumentException("Bug: a debt is set against more than there is");
        }
        return draft.credit(ChartOfAccounts.MEMBER_CREDIT, act.member(), act.debt())
                .credit(
                        ChartOfAccounts.SHARE_REFUND_PAYABLE,
                        act.member(),
                        claims.minus(act.debt()));
    }

    private static JournalDraft merged(MembershipsMerged act) {
        JournalDraft draft = draft(act, JournalKind.CLEARING, "Penggabungan data anggota");
        for (AccountAmount balance : act.balances()) {
            draft.debit(balance.account(), act.into(), balance.amount())
                    .credit(balance.account(), act.from(), balance.amount());
        }
        return draft;
    }
}
