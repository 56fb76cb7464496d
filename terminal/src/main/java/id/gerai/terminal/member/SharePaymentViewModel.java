package id.gerai.terminal.member;

import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.shift.ShiftDesk;

import java.util.Optional;

/** Takes a member's simpanan in cash. A candidate may pay too: that is how one becomes a member. */
public final class SharePaymentViewModel {
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;

    public SharePaymentViewModel(
            Journal journal, Catalog catalog, ShiftDesk desk, Receipts receipts) {
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
    }

    /** Takes so much of a kind from the member of a number or card. */
    public Recording<SharePaymentRefusal> pay(String member, ShareKind kind, Rupiah amount) {
        Optional<Moment> moment = desk.moment();
        if (moment.isEmpty()) {
            return new Recording.Refused<>(SharePaymentRefusal.NO_OPEN_SHIFT);
        }
        Optional<MemberChanged> payer = catalog.memberByNumberOrCard(member);
        if (payer.isEmpty()) {
            return new Recording.Refused<>(SharePaymentRefusal.MEMBER_NOT_FOUND);
        }
        if (!amount.isPositive()) {
            return new Recording.Refused<>(SharePaymentRefusal.AMOUNT_NOT_POSITIVE);
        }
        OpenShift shift = desk.shift().orElseThrow();
        try {
            return new Recording.Recorded<>(
                    journal.recordNumbered(
                            moment.get(),
                            number ->
                                    new SharePaid(
                                            shift.id(), number, payer.get().id(), kind, amount),
                            receipts.text()));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }
}
