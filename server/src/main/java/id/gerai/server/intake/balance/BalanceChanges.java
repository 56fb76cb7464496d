package id.gerai.server.intake.balance;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.access.Permission;
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
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.ledger.sale.Ticket;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.intake.known.Knowledge;
import id.gerai.server.intake.known.KnownSale;
import id.gerai.server.member.ShareAccounts;
import id.gerai.server.stock.StockLevels.Move;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a batch changes in the balances that are kept ready, added up so that each row is touched
 * once. Sorted by key, so that two batches never wait for each other crosswise.
 */
public final class BalanceChanges {
    static final String PURCHASES = "purchases";
    static final String CONSIGNMENT = "consignment";

    /** A member's patronage of one year and base. */
    record PatronageKey(int year, UUID member, String base) {}

    /** What is added to a patronage row. */
    record Patronage(long amount, long receipts, long saving) {
        Patronage plus(Patronage other) {
            return new Patronage(
                    Math.addExact(amount, other.amount),
                    receipts + other.receipts,
                    Math.addExact(saving, other.saving));
        }
    }

    final Knowledge known;
    final Map<ShareAccounts.Key, Rupiah> shares = new HashMap<>();
    final SortedMap<UUID, Rupiah> credit = new TreeMap<>();
    final SortedMap<UUID, Move> stock = new TreeMap<>();
    final SortedMap<LimitKey, Long> limits = new TreeMap<>(LimitKey.ORDER);
    final SortedMap<PatronageKey, Patronage> patronage =
            new TreeMap<>(
                    Comparator.comparing(PatronageKey::member)
                            .thenComparing(PatronageKey::year)
                            .thenComparing(PatronageKey::base));

    final Map<ShareAccounts.Key, UUID> shareMovers = new HashMap<>();
    final Map<UUID, Mover> creditMovers = new HashMap<>();
    final Map<UUID, UUID> stockMovers = new HashMap<>();
    final Map<LimitKey, Mover> limitMovers = new HashMap<>();

    public BalanceChanges(Knowledge known) {
        this.known = known;
    }

    /**
     * @param year into which the event was posted
     */
    public void add(Event event, int year) {
        switch (event.fact()) {
            case SaleCompleted it -> {
                ticket(event, it.ticket(), year, 1);
                bought(event, it.ticket());
            }
            case SaleReturned it -> {
                ticket(event, it.ticket(), year, -1);
                it.originalSale()
                        .flatMap(known::sale)
                        .ifPresent(sale -> broughtBack(it.ticket(), sale));
            }
            case SharePaid it -> share(event, it.member(), it.kind(), it.amount());
            case CreditPaid it ->
                    credit(event, it.member(), it.amount().negated(), Optional.empty());
            case ConsignmentReceived it ->
                    move(event.id(), it.product(), it.quantity().thousandths(), 0);
            case ShiftOpened _,
                    ShiftClosed _,
                    ConsignorPaid _,
                    MemberRegistered _,
                    CashMoved _,
                    DrawerOpened _,
                    LineVoided _,
                    TicketVoided _,
                    ReceiptCopied _,
                    Unknown _ -> {}
        }
    }

    private void ticket(Event event, Ticket ticket, int year, int sign) {
        ticket.member()
                .filter(known::isRegistered)
                .ifPresent(member -> buyer(event, member, ticket, year, sign));
        for (ShareDeposit deposit : ticket.deposits()) {
            share(event, deposit.member(), deposit.kind(), deposit.amount().times(sign));
        }
        for (SaleLine line : ticket.lines()) {
            Rupiah cost = line.consignment().isPresent() ? Rupiah.ZERO : known.costOf(line).cost();
            move(
                    event.id(),
                    line.product(),
                    -sign * line.baseQuantity().thousandths(),
                    -sign * cost.amount());
            line.consignment()
                    .filter(terms -> known.isRegistered(terms.consignor()))
                    .ifPresent(
                            terms ->
                                    patronage.merge(
                                            new PatronageKey(year, terms.consignor(), CONSIGNMENT),
                                            new Patronage(sign * line.amount().amount(), sign, 0),
                                            Patronage::plus));
        }
    }

    private void buyer(Event event, UUID member, Ticket ticket, int year, int sign) {
        if (!ticket.lines().isEmpty()) {
            patronage.merge(
                    new PatronageKey(year, member, PURCHASES),
                    new Patronage(
                            sign * ticket.total().amount(),
                            // A return is no visit to the shop and undoes none.
                            sign > 0 ? 1 : 0,
                            sign * ticket.saving().amount()),
                    Patronage::plus);
        }
        for (Tender tender : ticket.tenders()) {
            Rupiah amount = tender.amount().times(sign);
            switch (tender) {
                case Tender.MemberCredit _ ->
                        credit(
                                event,
                                member,
                                amount,
                                approver(ticket, Permission.CREDIT_OVER_LIMIT));
                case Tender.Savings _ ->
                        share(event, member, ShareKind.VOLUNTARY, amount.negated());
                case Tender.Cash _,
                        Tender.Qris _,
                        Tender.KksCard _,
                        Tender.BankCard _,
                        Tender.Transfer _,
                        Tender.SocialCard _ -> {}
            }
        }
    }

    private void bought(Event event, Ticket ticket) {
        List<String> buyers =
                buyers(
                        ticket.member().filter(known::isRegistered),
                        ticket.identity().map(BuyerIdentity::token).orElse(""));
        Optional<UUID> approver = approver(ticket, Permission.LIMIT_OVERRIDE);
        for (SaleLine line : ticket.lines()) {
            count(
                    line,
                    buyers,
                    event.businessDate(),
                    line.baseQuantity().thousandths(),
                    Optional.of(new Mover(event.id(), approver)));
        }
    }

    /** What comes back counts for whoever bought it, in the window in which they did. */
    private void broughtBack(Ticket ticket, KnownSale sale) {
        List<String> buyers = buyers(sale.member(), sale.buyerToken());
        for (SaleLine line : ticket.lines()) {
            count(
                    line,
                    buyers,
                    sale.businessDate(),
                    -line.baseQuantity().thousandths(),
                    Optional.empty());
        }
    }

    /**
     * @param mover empty for what can exceed no limit
     */
    private void count(
            SaleLine line,
            List<String> buyers,
            LocalDate date,
            long thousandths,
            Optional<Mover> mover) {
        known.product(line.product())
                .ifPresent(
                        product -> {
                            for (LimitKey key :
                                    LimitKey.of(line.product(), product, buyers, date)) {
                                limits.merge(key, thousandths, Math::addExact);
                                mover.ifPresent(it -> limitMovers.put(key, it));
                            }
                        });
    }

    private static List<String> buyers(Optional<UUID> member, String token) {
        List<String> buyers = new ArrayList<>();
        member.map(UUID::toString).ifPresent(buyers::add);
        if (!token.isEmpty()) {
            buyers.add(token);
        }
        return buyers;
    }

    private void share(Event event, UUID member, ShareKind kind, Rupiah amount) {
        if (known.isRegistered(member)) {
            ShareAccounts.Key key = new ShareAccounts.Key(member, kind);
            shares.merge(key, amount, Rupiah::plus);
            shareMovers.put(key, event.id());
        }
    }

    private void credit(Event event, UUID member, Rupiah amount, Optional<UUID> approver) {
        if (known.isRegistered(member)) {
            credit.merge(member, amount, Rupiah::plus);
            if (amount.isPositive()) {
                creditMovers.put(member, new Mover(event.id(), approver));
            }
        }
    }

    private void move(UUID event, UUID product, long quantity, long value) {
        if (known.product(product).isPresent()) {
            stock.merge(
                    product,
                    new Move(product, quantity, value),
                    (one, other) ->
                            new Move(
                                    product,
                                    Math.addExact(one.quantity(), other.quantity()),
                                    Math.addExact(one.value(), other.value())));
            stockMovers.put(product, event);
        }
    }

    private static Optional<UUID> approver(Ticket ticket, Permission permission) {
        return ticket.approvals().stream()
                .filter(it -> it.permission() == permission)
                .map(Approval::by)
                .findFirst();
    }
}
