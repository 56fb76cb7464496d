package id.gerai.terminal.sale;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.feed.Change.MemberChanged;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.payment.Tender;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.SaleLine;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.shift.ShiftDesk;
import id.gerai.terminal.signal.Signal;
import id.gerai.terminal.text.QuantityText;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is on the counter, for whom, and which line the cashier has in hand. */
public final class SaleViewModel {
    /** More than anybody carries out; a barcode typed as a quantity is far above it. */
    private static final Quantity QUANTITY_MAX = Quantity.ofUnits(10_000);

    private static final Pattern TIMES = Pattern.compile("([0-9,]{1,9})\\*(.*)");
    private static final int NO_LINE = -1;

    private final Catalog catalog;
    private final Drafts drafts;
    private final ShiftDesk desk;
    private final Signal changed = new Signal();
    private Basket basket = Basket.EMPTY;
    private Optional<MemberChanged> member = Optional.empty();
    private List<Tender> tenders = List.of();
    private LocalDateTime pricedAt;
    private int selected = NO_LINE;

    /** Begins with what was on the counter when the program ended. */
    public SaleViewModel(Catalog catalog, ShiftDesk desk, Drafts drafts) {
        this.catalog = catalog;
        this.desk = desk;
        this.drafts = drafts;
        Drafts.Kept kept = drafts.kept(catalog);
        basket = kept.draft().basket();
        tenders = kept.draft().tenders();
        pricedAt = now();
        member = basket.member().flatMap(catalog::member);
        selected = basket.items().size() - 1;
    }

    /** Fires after every change of the counter. */
    public Signal changed() {
        return changed;
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

    /** What was taken for this ticket so far. */
    public List<Tender> tenders() {
        return tenders;
    }

    /** Keeps what was taken so far. */
    public void keepTenders(List<Tender> taken) {
        tenders = List.copyOf(taken);
        drafts.keep(new Draft(basket, tenders));
    }

    /** Keeps somebody's word with the ticket. */
    public void approve(Approval approval) {
        change(basket.with(approval), selected);
    }

    /** What the buyer saves as a member, all lines together. */
    public Rupiah saving() {
        return Rupiah.sum(lines().stream().map(SaleLine::saving).toList());
    }

    /**
     * Takes what was scanned or typed: a barcode, a short code, a member's card; {@code 3*CODE} for
     * three of it; {@code 3*} for the quantity of the line in hand.
     *
     * @return empty where it went well
     */
    public Optional<SaleRefusal> scan(String text) {
        String code = text.strip();
        Matcher times = TIMES.matcher(code);
        if (!times.matches()) {
            return scan(code, Quantity.ONE);
        }
        Optional<Quantity> quantity = QuantityText.parse(times.group(1));
        if (quantity.isEmpty()) {
            return Optional.of(SaleRefusal.QUANTITY_NOT_A_NUMBER);
        }
        String rest = times.group(2).strip();
        return rest.isEmpty() ? setQuantity(quantity.get()) : scan(rest, quantity.get());
    }

    /** Puts so much of a product on the counter. */
    public Optional<SaleRefusal> add(Product product, Quantity quantity) {
        if (!product.active()) {
            return Optional.of(SaleRefusal.PRODUCT_NOT_SOLD);
        }
        Optional<SaleRefusal> refusal = refusalOf(product, quantity);
        if (refusal.isEmpty()) {
            Basket next = basket.with(product, quantity);
            change(next, next.items().size() - 1);
        }
        return refusal;
    }

    /** Another quantity for the line in hand. */
    public Optional<SaleRefusal> setQuantity(Quantity quantity) {
        if (selected == NO_LINE) {
            return Optional.of(SaleRefusal.NO_LINE_CHOSEN);
        }
        Optional<SaleRefusal> refusal = refusalOf(basket.items().get(selected).product(), quantity);
        if (refusal.isEmpty()) {
            change(basket.withQuantity(selected, quantity), selected);
        }
        return refusal;
    }

    /** Takes the line in hand off the counter. */
    public Optional<SaleRefusal> remove() {
        if (selected == NO_LINE) {
            return Optional.of(SaleRefusal.NO_LINE_CHOSEN);
        }
        Basket next = basket.without(selected);
        change(next, Math.min(selected, next.items().size() - 1));
        return Optional.empty();
    }

    /** Takes the line of an index in hand. */
    public void select(int index) {
        if (index >= 0 && index < basket.items().size()) {
            change(basket, index);
        }
    }

    /** For this member: the member price on every line. */
    public Optional<SaleRefusal> choose(MemberChanged buyer) {
        if (!buyer.status().isMember()) {
            return Optional.of(SaleRefusal.NOT_AN_ACTIVE_MEMBER);
        }
        member = Optional.of(buyer);
        change(basket.forMember(buyer.id()), selected);
        return Optional.empty();
    }

    /** For nobody in particular. */
    public void chooseNobody() {
        member = Optional.empty();
        change(basket.forAnybody(), selected);
    }

    /** Clears the counter for the next customer. */
    public void startNext() {
        member = Optional.empty();
        basket = Basket.EMPTY;
        tenders = List.of();
        selected = NO_LINE;
        drafts.clear();
        changed.fire();
    }

    private Optional<SaleRefusal> scan(String code, Quantity quantity) {
        Optional<Product> product = catalog.byCode(code);
        if (product.isPresent()) {
            return add(product.get(), quantity);
        }
        return catalog.memberByCard(code)
                .map(this::choose)
                .orElse(Optional.of(SaleRefusal.CODE_NOT_KNOWN));
    }

    private static Optional<SaleRefusal> refusalOf(Product product, Quantity quantity) {
        if (!quantity.isPositive()) {
            return Optional.of(SaleRefusal.QUANTITY_NOT_POSITIVE);
        }
        if (!product.weighed() && !quantity.isWholeUnits()) {
            return Optional.of(SaleRefusal.QUANTITY_NOT_WHOLE);
        }
        return quantity.compareTo(QUANTITY_MAX) > 0
                ? Optional.of(SaleRefusal.QUANTITY_TOO_LARGE)
                : Optional.empty();
    }

    private void change(Basket next, int line) {
        boolean goodsChanged = !next.equals(basket);
        basket = next;
        selected = line;
        if (goodsChanged) {
            pricedAt = now();
            drafts.keep(new Draft(basket, tenders));
        }
        changed.fire();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(desk.now(), desk.zone());
    }
}
