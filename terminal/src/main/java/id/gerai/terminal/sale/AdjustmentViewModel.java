package id.gerai.terminal.sale;

import id.gerai.ledger.access.Approval;
import id.gerai.ledger.money.Percent;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.SalesPackage;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.BasketItem;
import id.gerai.terminal.catalog.Catalog;
import id.gerai.terminal.text.AmountText;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Discounts and other prices than the listed ones. Each asks first whether it is possible at all,
 * so that nobody is called to approve what cannot be; the approval itself is the caller's to get.
 */
public final class AdjustmentViewModel {
    /** Short code of the product for goods that are not in the catalogue. */
    public static final String OTHER_GOODS = "LAIN";

    private static final Pattern PERCENT = Pattern.compile("(\\d{1,2}|100)(?:,(\\d))?\\s*%");

    private final SaleViewModel sale;
    private final Catalog catalog;

    public AdjustmentViewModel(SaleViewModel sale, Catalog catalog) {
        this.sale = sale;
        this.catalog = catalog;
    }

    /**
     * What to take off the line in hand.
     *
     * @param typed an amount, or a share of the line such as {@code 10%}
     */
    public Adjustment lineDiscount(String typed) {
        Optional<BasketItem> item = sale.inHand();
        if (item.isEmpty()) {
            return new Adjustment.Refused(AdjustmentRefusal.NO_LINE_CHOSEN);
        }
        if (item.get().product().consignment().isPresent()) {
            return new Adjustment.Refused(AdjustmentRefusal.CONSIGNED_GOODS);
        }
        Rupiah gross = item.get().gross(sale.basket().priceLevel(), sale.pricedAt());
        return discount(typed, gross, off -> onLine(item.get().withDiscount(off)));
    }

    /**
     * What to take off the whole.
     *
     * @param typed an amount, or a share of the cooperative's own goods such as {@code 10%}
     */
    public Adjustment ticketDiscount(String typed) {
        Rupiah most = sale.basket().discountable(sale.pricedAt());
        return discount(typed, most, off -> sale.basket().withDiscount(off));
    }

    /** Another price for one unit of the line in hand; never above what the law allows. */
    public Adjustment price(String typed) {
        Optional<BasketItem> item = sale.inHand();
        if (item.isEmpty()) {
            return new Adjustment.Refused(AdjustmentRefusal.NO_LINE_CHOSEN);
        }
        return priced(typed, item.get(), this::onLine);
    }

    /** Goods that are in no catalogue, at a price that somebody names. */
    public Adjustment otherGoods(String typedPrice) {
        Optional<Product> other = catalog.byCode(OTHER_GOODS).filter(Product::active);
        if (other.isEmpty()) {
            return new Adjustment.Refused(AdjustmentRefusal.NO_OTHER_GOODS);
        }
        BasketItem item = BasketItem.of(other.get(), Quantity.ONE);
        return priced(typedPrice, item, priced -> sale.basket().with(priced));
    }

    /** Carries out what somebody approved. */
    public Optional<AdjustmentRefusal> carryOut(Adjustment.Possible adjustment, Approval approval) {
        Basket next = adjustment.basket().with(approval);
        int line = next.items().size() == sale.basket().items().size() ? sale.selected() : -1;
        return sale.change(next, line == -1 ? next.items().size() - 1 : line)
                .map(_ -> AdjustmentRefusal.TENDERS_TAKEN);
    }

    private Adjustment priced(
            String typed, BasketItem item, java.util.function.Function<BasketItem, Basket> apply) {
        if (item.product().consignment().isPresent()) {
            return new Adjustment.Refused(AdjustmentRefusal.CONSIGNED_GOODS);
        }
        Optional<Rupiah> price = AmountText.parse(typed);
        if (price.isEmpty()) {
            return new Adjustment.Refused(AdjustmentRefusal.AMOUNT_NOT_A_NUMBER);
        }
        if (!price.get().isPositive()) {
            return new Adjustment.Refused(AdjustmentRefusal.PRICE_NOT_POSITIVE);
        }
        Quantity content = item.pack().map(SalesPackage::content).orElse(Quantity.ONE);
        boolean tooMuch =
                item.product()
                        .ceilingOf(content)
                        .filter(ceiling -> ceiling.isLessThan(price.get()))
                        .isPresent();
        return tooMuch
                ? new Adjustment.Refused(AdjustmentRefusal.ABOVE_CEILING)
                : new Adjustment.Possible(apply.apply(item.withPrice(price.get())));
    }

    private static Adjustment discount(
            String typed, Rupiah most, java.util.function.Function<Rupiah, Basket> apply) {
        Optional<Rupiah> off = share(typed, most).or(() -> AmountText.parse(typed));
        if (off.isEmpty()) {
            return new Adjustment.Refused(AdjustmentRefusal.AMOUNT_NOT_A_NUMBER);
        }
        return most.isLessThan(off.get())
                ? new Adjustment.Refused(AdjustmentRefusal.MORE_THAN_THE_GOODS)
                : new Adjustment.Possible(apply.apply(off.get()));
    }

    private static Optional<Rupiah> share(String typed, Rupiah whole) {
        Matcher percent = PERCENT.matcher(typed.strip());
        if (!percent.matches()) {
            return Optional.empty();
        }
        int tenths = percent.group(2) == null ? 0 : Integer.parseInt(percent.group(2));
        int basisPoints = Integer.parseInt(percent.group(1)) * 100 + tenths * 10;
        return Optional.of(Percent.ofBasisPoints(Math.min(10_000, basisPoints)).floorOf(whole));
    }

    private Basket onLine(BasketItem item) {
        return sale.basket().with(sale.selected(), item);
    }
}
