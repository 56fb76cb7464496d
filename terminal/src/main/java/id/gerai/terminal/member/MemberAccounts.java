package id.gerai.terminal.member;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.feed.MemberAccount;
import id.gerai.ledger.feed.OutletSettings;
import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.MandatoryDues;
import id.gerai.ledger.savings.PrincipalShare;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.catalog.Slice;
import id.gerai.terminal.journal.Journal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a member has with the cooperative, as far as this till can know: the server's figures as
 * last pulled, and what happened here since.
 */
public final class MemberAccounts {
    private final Catalog catalog;
    private final Journal journal;
    private final Slice slice;

    /**
     * @param slice how much of a credit room this till may give away
     */
    public MemberAccounts(Catalog catalog, Journal journal, Slice slice) {
        this.catalog = catalog;
        this.journal = journal;
        this.slice = slice;
    }

    /** True where only this till's part of a credit room may be given away: no signal. */
    public boolean creditIsPart() {
        return slice.isPart();
    }

    /** How much more a member may owe, on this till; zero or more. */
    public Rupiah creditRoom(UUID member) {
        MemberAccount account = accountOf(member);
        Rupiah room = slice.of(account.creditLimit().minus(account.creditUsed()));
        return room.minus(since(member, MemberAccounts::owedMore)).max(Rupiah.ZERO);
    }

    /** What a member owes; zero or more. */
    public Rupiah owed(UUID member) {
        Rupiah change = since(member, MemberAccounts::owedMore);
        return accountOf(member).creditUsed().plus(change).max(Rupiah.ZERO);
    }

    /** How much a member may spend out of simpanan sukarela; zero or more. */
    public Rupiah savings(UUID member) {
        Rupiah change = since(member, fact -> savedMore(fact, member));
        return accountOf(member).savings().plus(change).max(Rupiah.ZERO);
    }

    /** The entry share of a member. */
    public PrincipalShare principal(UUID member) {
        Rupiah change = since(member, fact -> deposited(fact, member, ShareKind.PRINCIPAL));
        return new PrincipalShare(
                settings().principalShare(), accountOf(member).principalPaid().plus(change));
    }

    /**
     * The monthly dues of a member. Where no payment is known they begin with the given month.
     *
     * @return empty where the cooperative has not said how much a month is
     */
    public Optional<MandatoryDues> dues(UUID member, YearMonth now) {
        Rupiah monthly = settings().mandatoryShare();
        if (!monthly.isPositive()) {
            return Optional.empty();
        }
        YearMonth paidThrough = accountOf(member).mandatoryPaidThrough().orElse(now.minusMonths(1));
        Rupiah change = since(member, fact -> deposited(fact, member, ShareKind.MANDATORY));
        return Optional.of(new MandatoryDues(monthly, paidThrough).paid(change));
    }

    /**
     * True for a member, and for a candidate whose entry share is whole, be it with what they are
     * about to pay.
     *
     * @param paying simpanan on the ticket that is being rung up
     */
    public boolean isMember(MemberChanged who, List<ShareDeposit> paying) {
        if (who.status() != MemberStatus.CANDIDATE) {
            return who.status().isMember();
        }
        return principal(who.id()).plus(sumOf(paying, who.id(), ShareKind.PRINCIPAL)).isWhole();
    }

    private MemberAccount accountOf(UUID member) {
        return catalog.member(member).map(MemberChanged::account).orElse(MemberAccount.NONE);
    }

    private OutletSettings settings() {
        return catalog.outlet().map(it -> it.settings()).orElse(OutletSettings.NONE);
    }

    private Rupiah since(UUID member, Function<TillEvent, Rupiah> effect) {
        List<Event> events = journal.eventsOf(member, catalog.figuresOfMemberAsOf(member));
        return Rupiah.sum(events.stream().map(Event::fact).map(effect).toList());
    }

    private static Rupiah owedMore(TillEvent fact) {
        return switch (fact) {
            case TillEvent.SaleCompleted it -> paidBy(it.ticket(), Tender.MemberCredit.class);
            case TillEvent.SaleReturned it ->
                    paidBy(it.ticket(), Tender.MemberCredit.class).negated();
            case TillEvent.CreditPaid it -> it.amount().negated();
            default -> Rupiah.ZERO;
        };
    }

    private static Rupiah savedMore(TillEvent fact, UUID member) {
        Rupiah in = deposited(fact, member, ShareKind.VOLUNTARY);
        return switch (fact) {
            case TillEvent.SaleCompleted it -> in.minus(paidBy(it.ticket(), Tender.Savings.class));
            case TillEvent.SaleReturned it -> paidBy(it.ticket(), Tender.Savings.class);
            default -> in;
        };
    }

    private static Rupiah deposited(TillEvent fact, UUID member, ShareKind kind) {
        return switch (fact) {
            case TillEvent.SaleCompleted it -> sumOf(it.ticket().deposits(), member, kind);
            case TillEvent.SharePaid it when it.kind() == kind && it.member().equals(member) ->
                    it.amount();
            default -> Rupiah.ZERO;
        };
    }

    private static Rupiah sumOf(List<ShareDeposit> deposits, UUID member, ShareKind kind) {
        return Rupiah.sum(
                deposits.stream()
                        .filter(it -> it.member().equals(member) && it.kind() == kind)
                        .map(ShareDeposit::amount)
                        .toList());
    }

    private static Rupiah paidBy(Ticket ticket, Class<? extends Tender> way) {
        return Rupiah.sum(
                ticket.tenders().stream().filter(way::isInstance).map(Tender::amount).toList());
    }
}
