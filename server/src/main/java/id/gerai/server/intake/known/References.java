package id.gerai.server.intake.known;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.ConsignmentReceived;
import id.gerai.ledger.event.TillEvent.ConsignorPaid;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.event.TillEvent.SaleReturned;
import id.gerai.ledger.event.TillEvent.SharePaid;
import id.gerai.ledger.event.TillEvent.ShiftClosed;
import id.gerai.ledger.event.TillEvent.ShiftOpened;
import id.gerai.ledger.event.TillEvent.Unknown;
import id.gerai.ledger.sale.Ticket;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Whatever the events of a batch name, so that it can be looked up with one query each. */
public final class References {
    final Set<UUID> members = new HashSet<>();
    final Set<UUID> products = new HashSet<>();
    final Set<UUID> cashiers = new HashSet<>();
    final Set<UUID> shifts = new HashSet<>();
    final Set<UUID> originalSales = new HashSet<>();

    /** Adds all that an event names. */
    public void add(Event event) {
        cashiers.add(event.cashier());
        switch (event.fact()) {
            case ShiftOpened _, Unknown _ -> {}
            case ShiftClosed it -> shifts.add(it.shift());
            case SaleCompleted it -> {
                shifts.add(it.shift());
                add(it.ticket());
            }
            case SaleReturned it -> {
                shifts.add(it.shift());
                originalSales.add(it.originalSale());
                add(it.ticket());
            }
            case SharePaid it -> {
                shifts.add(it.shift());
                members.add(it.member());
            }
            case ConsignorPaid it -> {
                shifts.add(it.shift());
                members.add(it.member());
            }
            case ConsignmentReceived it -> {
                shifts.add(it.shift());
                members.add(it.member());
                products.add(it.product());
            }
        }
    }

    private void add(Ticket ticket) {
        ticket.member().ifPresent(members::add);
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
