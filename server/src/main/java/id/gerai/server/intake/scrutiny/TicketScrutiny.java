package id.gerai.server.intake.scrutiny;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.PriceBasis;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.server.attention.AttentionList;
import id.gerai.server.attention.AttentionReason;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.intake.known.KnownLimit;
import id.gerai.server.intake.known.KnownProduct;
import id.gerai.server.problem.Texts;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What is odd in a sale or return, line by line. */
final class TicketScrutiny {
    private final Knowledge known;
    private final AttentionList attention;

    TicketScrutiny(Knowledge known, AttentionList attention) {
        this.known = known;
        this.attention = attention;
    }

    /** Notes somebody who is not on the register. */
    void member(UUID event, UUID member, AttentionReason unknown) {
        if (!known.isRegistered(member)) {
            attention.add(event, unknown, member.toString());
        }
    }

    void look(Event event, Ticket ticket) {
        UUID id = event.id();
        ticket.member().ifPresent(member -> buyer(id, member, ticket));
        ticket.deposits().stream()
                .map(ShareDeposit::member)
                .forEach(it -> member(id, it, AttentionReason.UNKNOWN_MEMBER));
        for (SaleLine line : ticket.lines()) {
            line.consignment()
                    .map(ConsignmentTerms::consignor)
                    .ifPresent(it -> member(id, it, AttentionReason.UNKNOWN_CONSIGNOR));
            amounts(id, line);
            discounts(id, ticket, line);
            known.product(line.product())
                    .ifPresentOrElse(
                            product -> price(id, event.businessDate(), line, product),
                            () -> attention.add(id, AttentionReason.UNKNOWN_PRODUCT, line.name()));
        }
        if (event.fact() instanceof SaleCompleted) {
            controlled(id, ticket);
        }
    }

    /** Notes where nobody with the permission took responsibility. */
    void requireApproval(UUID event, Ticket ticket, Permission permission, String what) {
        if (!isApproved(ticket, permission)) {
            attention.add(
                    event,
                    AttentionReason.APPROVAL_MISSING,
                    "%s, %s".formatted(Texts.get("permission." + permission), what));
        }
    }

    /** A newcomer who pays the entry share with their first goods becomes a member by it. */
    private void buyer(UUID event, UUID member, Ticket ticket) {
        member(event, member, AttentionReason.UNKNOWN_MEMBER);
        boolean joins = ticket.deposits().stream().anyMatch(it -> it.member().equals(member));
        known.member(member)
                .filter(it -> !it.status().isMember() && !joins)
                .ifPresent(
                        it -> attention.add(event, AttentionReason.MEMBER_NOT_ACTIVE, it.label()));
    }

    /**
     * The price in a label was rounded when it was printed: by less than a thousandth of a unit.
     */
    private void amounts(UUID event, SaleLine line) {
        Rupiah difference = line.gross().minus(line.quantity().at(line.unitPrice()));
        long tolerated =
                line.detail().basis() == PriceBasis.LABEL
                        ? Math.ceilDiv(line.unitPrice().amount(), Quantity.UNIT_THOUSANDTHS)
                        : 0;
        if (Math.abs(difference.amount()) > tolerated) {
            attention.add(
                    event,
                    AttentionReason.AMOUNT_DIFFERS_FROM_PRICE,
                    line.name() + " " + line.amount());
        }
    }

    private void discounts(UUID event, Ticket ticket, SaleLine line) {
        boolean overridden = line.detail().basis() == PriceBasis.OVERRIDE;
        if (line.consignment().isPresent()
                && (overridden || line.detail().discounts().isPositive())) {
            attention.add(event, AttentionReason.CONSIGNED_GOODS_DISCOUNTED, line.name());
        }
        if (overridden) {
            requireApproval(event, ticket, Permission.PRICE_OVERRIDE, line.name());
        }
        if (line.detail().discount().isPositive()) {
            requireApproval(event, ticket, Permission.LINE_DISCOUNT, line.name());
        }
        if (line.detail().ticketDiscount().isPositive()) {
            requireApproval(event, ticket, Permission.TICKET_DISCOUNT, line.name());
        }
    }

    private void price(UUID event, LocalDate date, SaleLine line, KnownProduct product) {
        product.ceilingOn(date)
                .filter(ceiling -> isAbove(ceiling, line))
                .ifPresent(
                        _ ->
                                attention.add(
                                        event,
                                        AttentionReason.PRICE_ABOVE_CEILING,
                                        "%s %s / %s"
                                                .formatted(
                                                        line.name(),
                                                        line.unitPrice(),
                                                        line.unit())));
    }

    /** The price of a package is compared with the ceiling of what is in it. */
    private static boolean isAbove(Rupiah ceiling, SaleLine line) {
        return product(line.unitPrice(), line.quantity())
                        .compareTo(product(ceiling, line.baseQuantity()))
                > 0;
    }

    private static BigInteger product(Rupiah price, Quantity quantity) {
        return BigInteger.valueOf(price.amount())
                .multiply(BigInteger.valueOf(quantity.thousandths()));
    }

    private void controlled(UUID event, Ticket ticket) {
        Map<UUID, Quantity> bought = new LinkedHashMap<>();
        for (SaleLine line : ticket.lines()) {
            known.product(line.product())
                    .ifPresent(
                            product -> {
                                bought.merge(line.product(), line.baseQuantity(), Quantity::plus);
                                registered(event, line, product);
                            });
        }
        bought.forEach((id, quantity) -> limits(event, ticket, id, quantity));
    }

    private void registered(UUID event, SaleLine line, KnownProduct product) {
        if (product.registered() && line.detail().registerReference().isBlank()) {
            attention.add(event, AttentionReason.REGISTER_REFERENCE_MISSING, product.label());
        }
    }

    /** Limits over days are compared when the balances are written. */
    private void limits(UUID event, Ticket ticket, UUID id, Quantity quantity) {
        KnownProduct product = known.product(id).orElseThrow();
        for (KnownLimit counted : product.limits()) {
            PurchaseLimit limit = counted.limit();
            boolean buyerKnown =
                    switch (limit.per()) {
                        case TRANSACTION -> true;
                        case MEMBER -> ticket.member().isPresent();
                        case NIK -> ticket.member().isPresent() || ticket.identity().isPresent();
                    };
            if (!buyerKnown) {
                attention.add(event, AttentionReason.CONTROLLED_WITHOUT_BUYER, product.label());
            }
            if (limit.window() == PurchaseLimit.Window.SALE
                    && limit.most().compareTo(quantity) < 0
                    && !isApproved(ticket, Permission.LIMIT_OVERRIDE)) {
                attention.add(
                        event,
                        AttentionReason.OVER_PURCHASE_LIMIT,
                        "%s, %s".formatted(product.label(), quantity));
            }
        }
    }

    private static boolean isApproved(Ticket ticket, Permission permission) {
        return ticket.approvals().stream().map(Approval::permission).anyMatch(permission::equals);
    }
}
