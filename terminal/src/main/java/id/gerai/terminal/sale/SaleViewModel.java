package id.gerai.terminal.sale;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.BasketItem;
import id.gerai.ledger.sale.BuyerIdentity;
import id.gerai.ledger.sale.Measure;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.ledger.sale.ShareDeposit;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.draft.Draft;
import id.gerai.terminal.draft.Drafts;
import id.gerai.terminal.journal.StoreException;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.signal.Signal;
import id.gerai.terminal.text.QuantityText;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is on the counter, for whom, and which line the cashier has in hand. */
public final class SaleViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SaleViewModel.class);

    /** More than anybody carries out; a barcode typed as a quantity is far above it. */
    private static final Quantity QUANTITY_MAX = Quantity.ofUnits(10_000);

    private static final Pattern TIMES = Pattern.compile("([0-9,]{1,9})\\*(.*)");
    static final int NO_LINE = -1;

    private final Catalog catalog;
    private final ShiftDesk desk;
    private final Drafts drafts;
    private final Standing standing;
    private final ProductFinder finder;
    private final Signal changed = new Signal();
    private final boolean keptWasReadable;
    private Weighing scale = Weighing.NONE;
    private Basket basket;
    private Optional<MemberChanged> member;
    private Optional<Product> weighing = Optional.empty();
    private List<Tender> tenders;
    private LocalDateTime pricedAt;
    private Optional<Quantity> fewerWanted = Optional.empty();
    private int selected;

    /** Begins with what was on the counter when the program ended. */
    public SaleViewModel(Catalog catalog, ShiftDesk desk, Drafts drafts, Standing standing) {
        this.catalog = catalog;
        this.desk = desk;
        this.drafts = drafts;
        this.standing = standing;
        this.finder = new ProductFinder(catalog);
        Drafts.Kept kept = drafts.kept(catalog);
        keptWasReadable = kept.readable();
        show(kept.draft());
    }

    /** Fires after every change of the counter. */
    public Signal changed() {
        return changed;
    }

    /** Weighed goods are put on this scale from now on. */
    public void weighOn(Weighing connected) {
        scale = connected;
    }

    /** False where the counter of before the restart could not be read, and was put aside. */
    public boolean keptWasReadable() {
        return keptWasReadable;
    }

    public Basket basket() {
        return basket;
    }

    public Optional<MemberChanged> member() {
        return member;
    }

    /** Index of the line in hand; -1 where there is none. */
    public int selected() {
        return selected;
    }

    /** What is in hand; empty where nothing is. */
    public Optional<BasketItem> inHand() {
        return selected == NO_LINE ? Optional.empty() : Optional.of(basket.items().get(selected));
    }

    /** Goods that lie on the counter and whose weight the cashier still has to type. */
    public Optional<Product> weighing() {
        return weighing;
    }

    /**
     * The outlet's time that the prices on the counter hold by: that of the last change, so that a
     * promotion which ends while the buyer looks for money costs nobody anything.
     */
    public LocalDateTime pricedAt() {
        return pricedAt;
    }

    /** The lines as they are sold. */
    public List<SaleLine> lines() {
        return basket.lines(pricedAt);
    }

    /** What is to pay: the goods and the deposits. */
    public Rupiah total() {
        return basket.due(pricedAt);
    }

    /** What the buyer saves as a member, all lines together. */
    public Rupiah saving() {
        return Rupiah.sum(lines().stream().map(SaleLine::saving).toList());
    }

    /** Who pays simpanan with the ticket without being its buyer: somebody on the way in. */
    public Optional<MemberChanged> candidate() {
        return basket.deposits().stream()
                .map(ShareDeposit::member)
                .filter(id -> !basket.member().equals(Optional.of(id)))
                .findFirst()
                .flatMap(catalog::member);
    }

    /** What was taken for this ticket so far. */
    public List<Tender> tenders() {
        return tenders;
    }

    /** Keeps what was taken so far. */
    public void keepTenders(List<Tender> taken) {
        tenders = List.copyOf(taken);
        drafts.keep(new Draft(basket, tenders));
        changed.fire();
    }

    /**
     * Takes what was scanned or typed: a barcode, a short code, a member's card; {@code 3*CODE} for
     * three of it; {@code 3*} for the quantity of the line in hand; a weight, while one is asked
     * for.
     *
     * @return empty where it went well
     */
    public Optional<SaleRefusal> scan(String text) {
        String code = text.strip();
        Matcher times = TIMES.matcher(code);
        if (!times.matches()) {
            boolean aWeight = weighing.isPresent() && QuantityText.parse(code).isPresent();
            return aWeight
                    ? setQuantity(QuantityText.parse(code).orElseThrow())
                    : scan(code, Optional.empty());
        }
        Optional<Quantity> quantity = QuantityText.parse(times.group(1));
        if (quantity.isEmpty()) {
            return Optional.of(SaleRefusal.QUANTITY_NOT_A_NUMBER);
        }
        String rest = times.group(2).strip();
        return rest.isEmpty() ? setQuantity(quantity.get()) : scan(rest, quantity);
    }

    /** Puts one of a product on the counter, or what lies on the scale. */
    public Optional<SaleRefusal> add(Product product) {
        return add(BasketItem.of(product, Quantity.ONE), Optional.empty());
    }

    /** Puts so much of a product on the counter. */
    public Optional<SaleRefusal> add(Product product, Quantity quantity) {
        return add(BasketItem.of(product, quantity), Optional.of(quantity));
    }

    /** Another quantity for the line in hand, or the weight of what waits for it. */
    public Optional<SaleRefusal> setQuantity(Quantity quantity) {
        if (weighing.isPresent()) {
            BasketItem item = BasketItem.of(weighing.get(), quantity);
            return put(item.withQuantity(quantity, Measure.TYPED));
        }
        if (selected == NO_LINE) {
            return Optional.of(SaleRefusal.NO_LINE_CHOSEN);
        }
        BasketItem item = basket.items().get(selected);
        boolean weighed = item.product().weighed() && item.pack().isEmpty();
        BasketItem next = item.withQuantity(quantity, weighed ? Measure.TYPED : item.measure());
        boolean fewer = !weighed && quantity.compareTo(item.quantity()) < 0;
        Optional<SaleRefusal> refusal = refusalOf(next);
        if (refusal.isEmpty() && fewer) {
            fewerWanted = Optional.of(quantity);
            return Optional.of(SaleRefusal.FEWER_NEEDS_A_REASON);
        }
        return refusal.or(() -> change(basket.with(selected, next), selected));
    }

    /** The smaller quantity that {@link #setQuantity} asked a reason for. */
    public Optional<Quantity> fewerWanted() {
        return fewerWanted;
    }

    /** What waits for its weight takes what lies on the scale now; nothing where none does. */
    public void weigh() {
        weighing.flatMap(scale::read)
                .filter(Quantity::isPositive)
                .ifPresent(
                        weight ->
                                put(
                                        BasketItem.of(weighing.get(), weight)
                                                .withQuantity(weight, Measure.WEIGHED)));
    }

    /** Nothing is put on the scale after all. */
    public void cancelWeighing() {
        weighing = Optional.empty();
        changed.fire();
    }

    /** The line in hand in the next unit that it is sold in: dus, sak, renteng. */
    public Optional<SaleRefusal> nextUnit() {
        if (selected == NO_LINE) {
            return Optional.of(SaleRefusal.NO_LINE_CHOSEN);
        }
        BasketItem item = basket.items().get(selected);
        if (item.product().offers().packages().isEmpty()) {
            return Optional.of(SaleRefusal.ONE_UNIT_ONLY);
        }
        BasketItem next =
                ProductFinder.nextPack(item)
                        .map(pack -> BasketItem.of(item.product(), pack, item.quantity()))
                        .orElseGet(() -> BasketItem.of(item.product(), item.quantity()))
                        .withRegisterReference(item.registerReference());
        return refusalOf(next).or(() -> change(basket.with(selected, next), selected));
    }

    /** Takes the line of an index in hand. */
    public void select(int index) {
        if (index >= 0 && index < basket.items().size()) {
            selected = index;
            changed.fire();
        }
    }

    /** For this member: the member price on every line. */
    public Optional<SaleRefusal> choose(MemberChanged buyer) {
        if (!standing.isMember(buyer, basket.deposits())) {
            return Optional.of(SaleRefusal.NOT_AN_ACTIVE_MEMBER);
        }
        return chooseAs(Optional.of(buyer), basket.forMember(buyer.id()));
    }

    /**
     * For somebody who has just been taken in, with what they pay of the entry share; at the member
     * price only where that is all of it.
     */
    public Optional<SaleRefusal> welcome(MemberChanged newcomer, Optional<ShareDeposit> deposit) {
        Basket next = deposit.map(basket::with).orElse(basket);
        return standing.isMember(newcomer, next.deposits())
                ? chooseAs(Optional.of(newcomer), next.forMember(newcomer.id()))
                : chooseAs(Optional.empty(), next.forAnybody());
    }

    /** For nobody in particular. */
    public Optional<SaleRefusal> chooseNobody() {
        return chooseAs(Optional.empty(), basket.forAnybody());
    }

    /** For somebody who showed a NIK. */
    public void identify(BuyerIdentity shown) {
        change(basket.forIdentity(shown), selected);
    }

    /** What an external register said of a line. */
    public void setRegisterReference(int index, String reference) {
        BasketItem item = basket.items().get(index).withRegisterReference(reference.strip());
        change(basket.with(index, item), selected);
    }

    /** Collects simpanan with the goods. */
    public void collect(ShareDeposit deposit) {
        change(basket.with(deposit), selected);
    }

    /** Collects it no more; whoever it would have made a member buys as anybody. */
    public Optional<SaleRefusal> withoutDeposit(int index) {
        Basket next = basket.withoutDeposit(index);
        boolean stays = member.filter(it -> standing.isMember(it, next.deposits())).isPresent();
        return stays ? change(next, selected) : chooseAs(Optional.empty(), next.forAnybody());
    }

    /** Keeps somebody's word with the ticket. */
    public void approve(Approval approval) {
        change(basket.with(approval), selected);
    }

    /** Puts the ticket aside and clears the counter. */
    public Optional<SaleRefusal> park() {
        if (basket.isEmpty()) {
            return Optional.of(SaleRefusal.NOTHING_TO_PARK);
        }
        return stored(() -> drafts.park(new Draft(basket, tenders)), () -> show(Draft.EMPTY));
    }

    /** Tickets put aside, oldest first. */
    public List<Drafts.Parked> parked() {
        return drafts.parked(catalog);
    }

    /** How many tickets are put aside. */
    public int parkedCount() {
        return drafts.parkedCount();
    }

    /** Puts a ticket back on the counter, which must be empty. */
    public Optional<SaleRefusal> resume(Drafts.Parked parked) {
        if (!basket.isEmpty()) {
            return Optional.of(SaleRefusal.COUNTER_NOT_EMPTY);
        }
        if (parked.draft().isEmpty()) {
            return Optional.of(SaleRefusal.PARKED_NOT_READABLE);
        }
        return stored(() -> drafts.resume(parked.id()), () -> show(parked.draft().get()));
    }

    /** Clears the counter for the next customer. */
    public void startNext() {
        show(Draft.EMPTY);
        drafts.clear();
        changed.fire();
    }

    /**
     * Puts something else on the counter. What was taken off a line is never more than the line.
     *
     * @return why not, where money was taken already and this would make it too much
     */
    Optional<SaleRefusal> change(Basket next, int line) {
        LocalDateTime at = LocalDateTime.ofInstant(desk.now(), desk.zone());
        Basket sound = Soundness.of(next, at);
        if (!tenders.isEmpty() && sound.due(at).isLessThan(total())) {
            return Optional.of(SaleRefusal.TENDERS_TAKEN);
        }
        boolean goodsChanged = !sound.equals(basket);
        basket = sound;
        selected = line;
        pricedAt = at;
        if (goodsChanged) {
            drafts.keep(new Draft(basket, tenders));
        }
        changed.fire();
        return Optional.empty();
    }

    private Optional<SaleRefusal> scan(String code, Optional<Quantity> quantity) {
        Optional<BasketItem> item = finder.find(code, quantity.orElse(Quantity.ONE));
        if (item.isPresent()) {
            return add(item.get(), quantity);
        }
        return catalog.memberByCard(code)
                .map(this::choose)
                .orElse(Optional.of(SaleRefusal.CODE_NOT_KNOWN));
    }

    /**
     * @param quantity as the cashier typed it; empty where goods that are weighed should be
     */
    private Optional<SaleRefusal> add(BasketItem item, Optional<Quantity> quantity) {
        Product product = item.product();
        boolean byWeight =
                product.weighed() && item.pack().isEmpty() && item.measure() == Measure.COUNTED;
        if (!byWeight) {
            return put(item);
        }
        if (quantity.isPresent()) {
            return put(item.withQuantity(quantity.get(), Measure.TYPED));
        }
        Optional<SaleRefusal> refusal = refusalOf(item);
        if (refusal.isPresent()) {
            return refusal;
        }
        Optional<Quantity> weight = scale.read(product).filter(Quantity::isPositive);
        if (weight.isPresent()) {
            return put(item.withQuantity(weight.get(), Measure.WEIGHED));
        }
        weighing = Optional.of(product);
        changed.fire();
        return Optional.empty();
    }

    private Optional<SaleRefusal> put(BasketItem item) {
        boolean another = weighing.isPresent() && !weighing.get().id().equals(item.product().id());
        if (another) {
            return Optional.of(SaleRefusal.WEIGHT_MISSING);
        }
        Optional<SaleRefusal> refusal = refusalOf(item);
        if (refusal.isEmpty()) {
            weighing = Optional.empty();
            Basket next = basket.with(item);
            return change(next, next.items().size() - 1);
        }
        return refusal;
    }

    private Optional<SaleRefusal> refusalOf(BasketItem item) {
        if (!item.product().active()) {
            return Optional.of(SaleRefusal.PRODUCT_NOT_SOLD);
        }
        if (!item.quantity().isPositive()) {
            return Optional.of(SaleRefusal.QUANTITY_NOT_POSITIVE);
        }
        boolean whole = !item.product().weighed() || item.pack().isPresent();
        if (whole && !item.quantity().isWholeUnits()) {
            return Optional.of(SaleRefusal.QUANTITY_NOT_WHOLE);
        }
        return item.quantity().compareTo(QUANTITY_MAX) > 0
                ? Optional.of(SaleRefusal.QUANTITY_TOO_LARGE)
                : Optional.empty();
    }

    private Optional<SaleRefusal> chooseAs(Optional<MemberChanged> buyer, Basket next) {
        Optional<MemberChanged> before = member;
        member = buyer;
        Optional<SaleRefusal> refusal = change(next, selected);
        if (refusal.isPresent()) {
            member = before;
        }
        return refusal;
    }

    private Optional<SaleRefusal> stored(Runnable act, Runnable then) {
        try {
            act.run();
        } catch (StoreException e) {
            LOG.error("A parked ticket was not stored", e);
            return Optional.of(SaleRefusal.NOT_STORED);
        }
        then.run();
        changed.fire();
        return Optional.empty();
    }

    private void show(Draft draft) {
        pricedAt = LocalDateTime.ofInstant(desk.now(), desk.zone());
        basket = Soundness.of(draft.basket(), pricedAt);
        tenders = draft.tenders();
        member = basket.member().flatMap(catalog::member);
        weighing = Optional.empty();
        selected = basket.items().size() - 1;
    }
}
