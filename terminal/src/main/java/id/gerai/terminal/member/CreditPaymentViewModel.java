package id.gerai.terminal.member;

import id.gerai.ledger.event.TillEvent.CreditPaid;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.receipt.SlipFigure;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.text.Texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes what a member pays off of what they owe (bon), in cash. */
public final class CreditPaymentViewModel {
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;
    private final MemberAccounts accounts;

    public CreditPaymentViewModel(
            Journal journal,
            Catalog catalog,
            ShiftDesk desk,
            Receipts receipts,
            MemberAccounts accounts) {
        this.journal = journal;
        this.catalog = catalog;
        this.desk = desk;
        this.receipts = receipts;
        this.accounts = accounts;
    }

    /** What a member owes, as far as this till knows. */
    public Rupiah owed(UUID member) {
        return accounts.owed(member);
    }

    /** Takes so much from the member of a number or card; never more than they owe. */
    public Recording<CreditPaymentRefusal> pay(String member, Rupiah amount) {
        Optional<Moment> moment = desk.moment();
        if (moment.isEmpty()) {
            return new Recording.Refused<>(CreditPaymentRefusal.NO_OPEN_SHIFT);
        }
        Optional<MemberChanged> payer = catalog.memberByNumberOrCard(member);
        if (payer.isEmpty()) {
            return new Recording.Refused<>(CreditPaymentRefusal.MEMBER_NOT_FOUND);
        }
        UUID id = payer.get().id();
        Rupiah owed = owed(id);
        Optional<CreditPaymentRefusal> refusal = refusalOf(owed, amount);
        if (refusal.isPresent()) {
            return new Recording.Refused<>(refusal.get());
        }
        OpenShift shift = desk.shift().orElseThrow();
        Rupiah rest = owed.minus(amount);
        String left = rest.isZero() ? Texts.of("receipt.whole") : rest.toString();
        List<SlipFigure> figures = List.of(new SlipFigure(Texts.of("receipt.credit-left"), left));
        try {
            return new Recording.Recorded<>(
                    journal.recordNumbered(
                            moment.get(),
                            number -> new CreditPaid(shift.id(), number, id, amount),
                            receipts.text(figures)));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    private static Optional<CreditPaymentRefusal> refusalOf(Rupiah owed, Rupiah amount) {
        if (!owed.isPositive()) {
            return Optional.of(CreditPaymentRefusal.NOTHING_OWED);
        }
        if (!amount.isPositive()) {
            return Optional.of(CreditPaymentRefusal.AMOUNT_NOT_POSITIVE);
        }
        return owed.isLessThan(amount)
                ? Optional.of(CreditPaymentRefusal.MORE_THAN_OWED)
                : Optional.empty();
    }
}
