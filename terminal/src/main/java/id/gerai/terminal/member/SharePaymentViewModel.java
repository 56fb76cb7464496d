package id.gerai.terminal.member;

import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.MandatoryDues;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.journal.Moment;
import id.gerai.terminal.journal.OpenShift;
import id.gerai.terminal.journal.Recording;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.receipt.LocalTime;
import id.gerai.terminal.receipt.Receipts;
import id.gerai.terminal.receipt.SlipFigure;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.text.Texts;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes a member's simpanan in cash. A candidate may pay too: that is how one becomes a member. */
public final class SharePaymentViewModel {
    private final Journal journal;
    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Receipts receipts;
    private final MemberAccounts accounts;

    public SharePaymentViewModel(
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

    /** What a member has paid of the entry share. */
    public PrincipalShare principal(UUID member) {
        return accounts.principal(member);
    }

    /** Up to which month a member has paid; empty where no amount a month is set. */
    public Optional<MandatoryDues> dues(UUID member) {
        return accounts.dues(member, thisMonth());
    }

    /** What a member has saved beyond what everybody must. */
    public Rupiah savings(UUID member) {
        return accounts.savings(member);
    }

    /** The month that dues are paid for today. */
    public YearMonth thisMonth() {
        return YearMonth.from(desk.businessDate());
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
        UUID id = payer.get().id();
        Optional<SharePaymentRefusal> refusal = refusalOf(id, kind, amount);
        if (refusal.isPresent()) {
            return new Recording.Refused<>(refusal.get());
        }
        OpenShift shift = desk.shift().orElseThrow();
        List<SlipFigure> figures = figures(id, kind, amount);
        try {
            return new Recording.Recorded<>(
                    journal.recordNumbered(
                            moment.get(),
                            number -> new SharePaid(shift.id(), number, id, kind, amount),
                            receipts.text(figures)));
        } catch (StoreException e) {
            return new Recording.NotStored<>(e);
        }
    }

    private Optional<SharePaymentRefusal> refusalOf(UUID member, ShareKind kind, Rupiah amount) {
        if (!amount.isPositive()) {
            return Optional.of(SharePaymentRefusal.AMOUNT_NOT_POSITIVE);
        }
        return switch (kind) {
            case PRINCIPAL ->
                    principal(member).hasRoomFor(amount)
                            ? Optional.empty()
                            : Optional.of(SharePaymentRefusal.MORE_THAN_THE_PRINCIPAL);
            case MANDATORY ->
                    dues(member)
                            .filter(dues -> !dues.isWholeMonths(amount))
                            .map(_ -> SharePaymentRefusal.NOT_WHOLE_MONTHS);
            case VOLUNTARY -> Optional.empty();
        };
    }

    /** What the slip says beside the amount, as it stands after the payment. */
    private List<SlipFigure> figures(UUID member, ShareKind kind, Rupiah amount) {
        return switch (kind) {
            case PRINCIPAL -> ofPrincipal(principal(member).plus(amount));
            case MANDATORY ->
                    dues(member)
                            .map(dues -> List.of(months(dues, dues.paid(amount))))
                            .orElse(List.of());
            case VOLUNTARY ->
                    List.of(
                            new SlipFigure(
                                    Texts.of("receipt.balance"),
                                    savings(member).plus(amount).toString()));
        };
    }

    private static List<SlipFigure> ofPrincipal(PrincipalShare share) {
        SlipFigure paid =
                new SlipFigure(Texts.of("receipt.principal-paid"), share.paid().toString());
        if (!share.isSet()) {
            return List.of(paid);
        }
        String rest = share.isWhole() ? Texts.of("receipt.whole") : share.remaining().toString();
        return List.of(paid, new SlipFigure(Texts.of("receipt.principal-left"), rest));
    }

    private static SlipFigure months(MandatoryDues before, MandatoryDues after) {
        String first = LocalTime.month(before.next());
        String last = LocalTime.month(after.paidThrough());
        return new SlipFigure(
                Texts.of("receipt.months"),
                first.equals(last) ? first : Texts.of("receipt.from-to", first, last));
    }
}
