package id.gerai.terminal.member;

import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.feed.MemberAccount;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.journal.Journal;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * What a member has with the cooperative, as far as this till can know: the server's figures as
 * last pulled, and what happened here since.
 */
public final class MemberAccounts {
    private final Catalog catalog;
    private final Journal journal;

    public MemberAccounts(Catalog catalog, Journal journal) {
        this.catalog = catalog;
        this.journal = journal;
    }

    /** How much more a member may owe; zero or more. */
    public Rupiah creditRoom(UUID member) {
        MemberAccount account = accountOf(member);
        Rupiah room = account.creditLimit().minus(account.creditUsed());
        return room.minus(since(member, MemberAccounts::owedMore)).max(Rupiah.ZERO);
    }

    /** How much a member may spend out of simpanan sukarela; zero or more. */
    public Rupiah savings(UUID member) {
        Rupiah change = since(member, fact -> savedMore(fact, member));
        return accountOf(member).savings().plus(change).max(Rupiah.ZERO);
    }

    private MemberAccount accountOf(UUID member) {
        return catalog.member(member).map(it -> it.account()).orElse(MemberAccount.NONE);
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
        return switch (fact) {
            case TillEvent.SaleCompleted it ->
                    deposited(it.ticket(), member).minus(paidBy(it.ticket(), Tender.Savings.class));
            case TillEvent.SaleReturned it -> paidBy(it.ticket(), Tender.Savings.class);
            case TillEvent.SharePaid it when it.kind() == ShareKind.VOLUNTARY -> it.amount();
            default -> Rupiah.ZERO;
        };
    }

    private static Rupiah paidBy(Ticket ticket, Class<? extends Tender> way) {
        return Rupiah.sum(
                ticket.tenders().stream().filter(way::isInstance).map(Tender::amount).toList());
    }

    private static Rupiah deposited(Ticket ticket, UUID member) {
        return Rupiah.sum(
                ticket.deposits().stream()
                        .filter(it -> it.member().equals(member))
                        .filter(it -> it.kind() == ShareKind.VOLUNTARY)
                        .map(it -> it.amount())
                        .toList());
    }
}
