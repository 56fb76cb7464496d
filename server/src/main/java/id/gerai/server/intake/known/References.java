package id.gerai.server.intake.known;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.MemberRegistered;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whatever the events of a batch name, so that it can be looked up with one query each. */
public final class References {
    final Set<UUID> members = new HashSet<>();
    final Set<UUID> products = new HashSet<>();
    final Set<UUID> people = new HashSet<>();
    final Set<UUID> shifts = new HashSet<>();
    final Set<UUID> originalSales = new HashSet<>();
    final Set<Long> reportNumbers = new HashSet<>();

    /** How many ask to become members. */
    int newcomers;

    /** Adds all that an event names. */
    public void add(Event event) {
        people.add(event.cashier());
        FactParts.approvals(event.fact()).stream().map(Approval::by).forEach(people::add);
        FactParts.shift(event.fact()).ifPresent(shifts::add);
        FactParts.member(event.fact()).ifPresent(members::add);
        FactParts.ticket(event.fact()).ifPresent(this::add);
        switch (event.fact()) {
            case ShiftClosed it when it.reportNumber() > 0 -> reportNumbers.add(it.reportNumber());
            case SaleReturned it -> it.originalSale().ifPresent(originalSales::add);
            case ConsignmentReceived it -> products.add(it.product());
            case MemberRegistered it -> {
                members.add(it.member());
                newcomers++;
            }
            default -> {}
        }
    }

    private void add(Ticket ticket) {
        ticket.member().ifPresent(members::add);
        ticket.deposits().stream().map(ShareDeposit::member).forEach(members::add);
        ticket.lines()
                .forEach(
                        line -> {
                            products.add(line.product());
                            line.consignment()
                                    .map(ConsignmentTerms::consignor)
                                    .ifPresent(members::add);
                        });
    }
}
