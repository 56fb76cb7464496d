package id.gerai.ledger.posting;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.CashMoved;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.event.TillEvent.DrawerOpened;
import id.gerai.ledger.event.TillEvent.LineVoided;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.ReceiptCopied;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.TicketVoided;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.journal.Journal;
import id.gerai.ledger.journal.JournalDraft;
import id.gerai.ledger.journal.JournalKind;
import id.gerai.ledger.money.Rupiah;

import java.util.Optional;
import java.util.UUID;

/**
 * Event or office act in, one balanced journal out. Accounts and sides follow the cooperative's
 * journal table (domain §4.2). A new kind of event or tender does not compile until it has its
 * rule.
 */
public final class PostingRules {
    private PostingRules() {}

    /** The journal of an event; empty where it moves no money. */
    public static Optional<Journal> journalOf(Event event, PostingBasis basis) {
        JournalDraft draft =
                switch (event.fact()) {
                    case ShiftOpened it -> shiftOpened(event, it);
                    case ShiftClosed it -> shiftClosed(event, it);
                    case SaleCompleted it -> SalePosting.sale(event, it, basis);
                    case SaleReturned it -> SalePosting.salesReturn(event, it, basis);
                    case SharePaid it -> sharePaid(event, it, basis);
                    case ConsignorPaid it -> consignorPaid(event, it, basis);
                    case CreditPaid it -> creditPaid(event, it, basis);
                    case CashMoved it -> cashMoved(event, it);
                    case ConsignmentReceived _,
                            MemberRegistered _,
                            DrawerOpened _,
                            LineVoided _,
                            TicketVoided _,
                            ReceiptCopied _,
                            Unknown _ ->
                            nothing(event);
                };
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.balanced());
    }

    /** The journal of an office act; empty where it moves no money. */
    public static Optional<Journal> journalOf(OfficeAct act) {
        JournalDraft draft = OfficePosting.of(act);
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.balanced());
    }

    /** What a drawer starts with comes from the main cash. */
    private static JournalDraft shiftOpened(Event event, ShiftOpened shift) {
        return draft(event, JournalKind.SHIFT, "Modal awal laci")
                .debit(ChartOfAccounts.DRAWER, shift.openingFloat())
                .credit(ChartOfAccounts.CASH_ON_HAND, shift.openingFloat());
    }

    /** The difference to over or short, then all that was counted to the main cash. */
    private static JournalDraft shiftClosed(Event event, ShiftClosed shift) {
        Rupiah over = shift.difference().max(Rupiah.ZERO);
        Rupiah under = shift.difference().negated().max(Rupiah.ZERO);
        return draft(event, JournalKind.SHIFT, "Tutup sif dan setor kas")
                .debit(ChartOfAccounts.CASH_SHORT, under)
                .credit(ChartOfAccounts.CASH_OVER, over)
                .debit(ChartOfAccounts.CASH_ON_HAND, shift.counted())
                .credit(ChartOfAccounts.DRAWER, shift.expected());
    }

    private static JournalDraft sharePaid(Event event, SharePaid share, PostingBasis basis) {
        JournalDraft draft =
                draft(
                                event,
                                JournalKind.SHARE_CAPITAL,
                                share.kind().title() + " " + share.receiptNumber())
                        .debit(ChartOfAccounts.DRAWER, share.amount());
        return debitKnown(
                draft, share.kind().account(), share.member(), share.amount().negated(), basis);
    }

    private static JournalDraft consignorPaid(Event event, ConsignorPaid paid, PostingBasis basis) {
        JournalDraft draft =
                draft(
                                event,
                                JournalKind.CONSIGNMENT_PAYOUT,
                                "Pelunasan titipan " + paid.receiptNumber())
                        .credit(ChartOfAccounts.DRAWER, paid.amount());
        return debitKnown(
                draft, ChartOfAccounts.CONSIGNMENT_PAYABLE, paid.member(), paid.amount(), basis);
    }

    private static JournalDraft creditPaid(Event event, CreditPaid paid, PostingBasis basis) {
        JournalDraft draft =
                draft(event, JournalKind.CREDIT_PAYMENT, "Bayar bon " + paid.receiptNumber())
                        .debit(ChartOfAccounts.DRAWER, paid.amount());
        return debitKnown(
                draft,
                ChartOfAccounts.MEMBER_CREDIT,
                paid.member(),
                paid.amount().negated(),
                basis);
    }

    private static JournalDraft cashMoved(Event event, CashMoved moved) {
        Rupiah intoDrawer = moved.purpose().isIn() ? moved.amount() : moved.amount().negated();
        String what = moved.purpose().isIn() ? "Kas masuk " : "Kas keluar ";
        return draft(
                        event,
                        JournalKind.CASH_TRANSFER,
                        what + moved.receiptNumber() + ": " + moved.approval().reason())
                .debit(ChartOfAccounts.DRAWER, intoDrawer)
                .credit(moved.purpose().account(), intoDrawer);
    }

    private static JournalDraft nothing(Event event) {
        return draft(event, JournalKind.CLEARING, "");
    }

    /** Debits the member's balance, or clearing where nobody knows the member. */
    static JournalDraft debitKnown(
            JournalDraft draft,
            AccountCode account,
            UUID member,
            Rupiah amount,
            PostingBasis basis) {
        return basis.isRegistered(member)
                ? draft.debit(account, member, amount)
                : draft.debit(ChartOfAccounts.CLEARING, amount);
    }

    static JournalDraft draft(Event event, JournalKind kind, String description) {
        return Journal.draft(event.id(), kind, event.businessDate(), description);
    }
}
