package id.gerai.terminal.control;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.event.TillEvent;
import id.gerai.ledger.member.Nik;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.BasketItem;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.Ticket;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.catalog.Catalog.Used;
import id.gerai.terminal.catalog.Slice;
import id.gerai.terminal.journal.Journal;
import id.gerai.terminal.sale.SaleViewModel;
import id.gerai.terminal.shift.ShiftDesk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Watches the counter for controlled goods: whether the buyer may have them, how much they have had
 * on all tills as far as this one knows, and what is to be entered elsewhere.
 */
public final class ControlViewModel {
    private final SaleViewModel sale;
    private final Catalog catalog;
    private final Journal journal;
    private final ShiftDesk desk;
    private final Slice slice;
    private final Set<UUID> withoutReference = new HashSet<>();
    private final Map<UUID, Quantity> allowed = new HashMap<>();
    private final Map<UUID, Quantity> left = new HashMap<>();

    /**
     * @param slice how much of what is left this till may give away
     */
    public ControlViewModel(
            SaleViewModel sale, Catalog catalog, Journal journal, ShiftDesk desk, Slice slice) {
        this.slice = slice;
        this.sale = sale;
        this.catalog = catalog;
        this.journal = journal;
        this.desk = desk;
        sale.changed().listen(this::counterChanged);
        counterChanged();
    }

    /** The first thing to settle before the counter can be paid; empty where there is nothing. */
    public Optional<Question> open() {
        return refusing().or(this::referenceWanted);
    }

    /** Why the counter cannot be paid as it is. A missing reference is a reminder, no refusal. */
    public Optional<ControlRefusal> refusal() {
        return refusing()
                .map(
                        question ->
                                switch (question) {
                                    case Question.MembersOnly _ -> ControlRefusal.MEMBERS_ONLY;
                                    case Question.IdentityNeeded _ ->
                                            ControlRefusal.IDENTITY_NEEDED;
                                    case Question.OverLimit _ -> ControlRefusal.OVER_LIMIT;
                                    case Question.ReferenceWanted _ ->
                                            throw new IllegalStateException(
                                                    "Bug: a reminder refuses nothing");
                                });
    }

    /**
     * What the buyer may still have of a product, this ticket included; empty where nothing limits
     * it, or nobody knows who buys.
     */
    public Optional<Quantity> left(UUID product) {
        return Optional.ofNullable(left.get(product));
    }

    /** Takes a NIK that the buyer shows. Only its token and masked form are kept. */
    public Optional<ControlRefusal> identify(String typed) {
        String digits = typed.replaceAll("[\\s.-]", "");
        if (Nik.refusalOf(digits).isPresent()) {
            return Optional.of(ControlRefusal.NIK_NOT_VALID);
        }
        String key = catalog.outlet().map(it -> it.settings().identityKey()).orElse("");
        if (key.isEmpty()) {
            return Optional.of(ControlRefusal.NIK_NOT_SET_UP);
        }
        sale.identify(BuyerIdentity.of(new Nik(digits), key));
        return Optional.empty();
    }

    /** Lets the buyer have what was asked about, on somebody's word, and no more. */
    public void allow(Question.OverLimit question, Approval approval) {
        allowed.put(question.product().id(), question.wanted());
        sale.approve(approval);
    }

    /** Takes what a register gave; without it the cashier is not asked again for this ticket. */
    public void setReference(Question.ReferenceWanted question, String reference) {
        if (reference.isBlank()) {
            withoutReference.add(question.product().id());
        } else {
            sale.setRegisterReference(question.line(), reference);
        }
    }

    private void counterChanged() {
        if (sale.basket().isEmpty()) {
            withoutReference.clear();
            allowed.clear();
        }
        left.clear();
        for (Product product : controlled()) {
            product.control().limits().stream()
                    .flatMap(limit -> leftOf(product, limit).stream())
                    .min(Quantity::compareTo)
                    .ifPresent(least -> left.put(product.id(), least));
        }
    }

    private Optional<Quantity> leftOf(Product product, PurchaseLimit limit) {
        return had(product, limit)
                .map(had -> allowance(limit, had).minus(had.here()).minus(wanted(product)))
                .map(rest -> rest.isPositive() ? rest : Quantity.ZERO);
    }

    /** What may be given away on top of what the server knows of; without a signal a part of it. */
    private Quantity allowance(PurchaseLimit limit, Had had) {
        Quantity left = limit.most().minus(had.elsewhere());
        return limit.per() == PurchaseLimit.Per.TRANSACTION ? left : slice.of(left);
    }

    private Optional<Question> refusing() {
        for (Product product : controlled()) {
            for (PurchaseLimit limit : product.control().limits()) {
                Optional<Question> question = questionOf(product, limit);
                if (question.isPresent()) {
                    return question;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Question> questionOf(Product product, PurchaseLimit limit) {
        Optional<Had> had = had(product, limit);
        if (had.isEmpty()) {
            return Optional.of(
                    limit.per() == PurchaseLimit.Per.MEMBER
                            ? new Question.MembersOnly(product)
                            : new Question.IdentityNeeded(product));
        }
        Quantity wanted = wanted(product);
        Quantity allowance = allowance(limit, had.get());
        if (had.get().here().plus(wanted).compareTo(allowance) <= 0 || isAllowed(product, wanted)) {
            return Optional.empty();
        }
        Quantity used = had.get().elsewhere().plus(had.get().here());
        boolean part = used.plus(wanted).compareTo(limit.most()) <= 0;
        return Optional.of(new Question.OverLimit(product, limit, used, wanted, part));
    }

    private Optional<Question> referenceWanted() {
        List<BasketItem> items = sale.basket().items();
        for (int i = 0; i < items.size(); i++) {
            BasketItem item = items.get(i);
            Product product = item.product();
            boolean wanted =
                    product.control().register().isPresent()
                            && item.registerReference().isEmpty()
                            && !withoutReference.contains(product.id());
            if (wanted) {
                return Optional.of(
                        new Question.ReferenceWanted(
                                i, product, product.control().register().get()));
            }
        }
        return Optional.empty();
    }

    /** Only as much as somebody was asked about; more of it is asked about anew. */
    private boolean isAllowed(Product product, Quantity wanted) {
        Quantity most = allowed.getOrDefault(product.id(), Quantity.ZERO);
        return wanted.compareTo(most) <= 0;
    }

    private Set<Product> controlled() {
        Set<Product> products = new LinkedHashSet<>();
        for (BasketItem item : sale.basket().items()) {
            if (!item.product().control().limits().isEmpty()) {
                products.add(item.product());
            }
        }
        return products;
    }

    private Quantity wanted(Product product) {
        return sale.basket().items().stream()
                .filter(item -> item.product().id().equals(product.id()))
                .map(BasketItem::baseQuantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /**
     * What a buyer has had.
     *
     * @param elsewhere and here, as far as the server has told
     * @param here since then
     */
    private record Had(Quantity elsewhere, Quantity here) {}

    /** What the buyer has had in the limit's window; empty where nobody says who buys. */
    private Optional<Had> had(Product product, PurchaseLimit limit) {
        Basket basket = sale.basket();
        Optional<String> member = basket.member().map(UUID::toString);
        return switch (limit.per()) {
            case TRANSACTION -> Optional.of(new Had(Quantity.ZERO, Quantity.ZERO));
            case MEMBER -> member.map(buyer -> hadBy(product, limit, buyer));
            case NIK ->
                    basket.identity()
                            .map(BuyerIdentity::token)
                            .or(() -> member)
                            .map(buyer -> hadBy(product, limit, buyer));
        };
    }

    private Had hadBy(Product product, PurchaseLimit limit, String buyer) {
        LocalDate from = limit.window().startOf(desk.businessDate());
        Used known = catalog.limitUsed(product.id(), buyer, limit.window(), from);
        Quantity here =
                journal.salesOf(product.id(), known.asOf(), from).stream()
                        .map(event -> boughtBy(buyer, product.id(), event.fact()))
                        .reduce(Quantity.ZERO, Quantity::plus);
        return new Had(known.used(), here);
    }

    private static Quantity boughtBy(String buyer, UUID product, TillEvent fact) {
        return switch (fact) {
            case TillEvent.SaleCompleted it -> boughtBy(buyer, product, it.ticket());
            case TillEvent.SaleReturned it ->
                    Quantity.ZERO.minus(boughtBy(buyer, product, it.ticket()));
            default -> Quantity.ZERO;
        };
    }

    private static Quantity boughtBy(String buyer, UUID product, Ticket ticket) {
        boolean theirs =
                ticket.identity()
                        .map(it -> it.token().equals(buyer))
                        .orElseGet(
                                () ->
                                        ticket.member()
                                                .filter(it -> it.toString().equals(buyer))
                                                .isPresent());
        if (!theirs) {
            return Quantity.ZERO;
        }
        return ticket.lines().stream()
                .filter(line -> line.product().equals(product))
                .map(SaleLine::baseQuantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }
}
