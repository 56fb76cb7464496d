package id.gerai.ledger.product;

import id.gerai.ledger.consignment.ConsignmentTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something an outlet sells, as the till knows it.
 *
 * @param id its identity
 * @param code short code that a cashier may type
 * @param name as printed on the receipt
 * @param category for the quick keys
 * @param unit what one is called: pcs, kg, sak
 * @param weighed true where a quantity may have a fraction
 * @param generalPrice for anybody, for one unit
 * @param memberPrice for members, for one unit; never above the general price
 * @param ceiling the highest price the law allows (HET)
 * @param consignment set for a member's own goods
 * @param barcodes that a scanner may read
 * @param active false once it is no longer sold
 * @param aliases other names that people look for
 * @param offers what it costs beside its list price
 * @param control what must be watched when it is sold
 */
public record Product(
        UUID id,
        String code,
        String name,
        String category,
        String unit,
        boolean weighed,
        Rupiah generalPrice,
        Rupiah memberPrice,
        Optional<Rupiah> ceiling,
        Optional<ConsignmentTerms> consignment,
        List<String> barcodes,
        boolean active,
        List<String> aliases,
        PriceOffers offers,
        SaleControl control) {
    public Product {
        barcodes = List.copyOf(barcodes);
        aliases = List.copyOf(aliases);
    }

    /** Of the simplest kind: one price, by the piece or by weight, and nothing to watch. */
    public Product(
            UUID id,
            String code,
            String name,
            String category,
            String unit,
            boolean weighed,
            Rupiah generalPrice,
            Rupiah memberPrice,
            Optional<Rupiah> ceiling,
            Optional<ConsignmentTerms> consignment,
            List<String> barcodes,
            boolean active) {
        this(
                id,
                code,
                name,
                category,
                unit,
                weighed,
                generalPrice,
                memberPrice,
                ceiling,
                consignment,
                barcodes,
                active,
                List.of(),
                PriceOffers.NONE,
                SaleControl.NONE);
    }

    /**
     * As it is on a business date: with the latest of the later prices that holds by then. What was
     * told inactive with a later price has that as its first, and is sold from its day on.
     *
     * @return itself where its prices are already those of the day
     */
    public Product on(LocalDate date) {
        return offers.later().stream()
                .filter(price -> !price.from().isAfter(date))
                .max(Comparator.comparing(LaterPrice::from))
                .map(this::at)
                .orElse(this);
    }

    private Product at(LaterPrice price) {
        return new Product(
                id,
                code,
                name,
                category,
                unit,
                weighed,
                price.general(),
                price.member(),
                price.ceiling(),
                consignment,
                barcodes,
                true,
                aliases,
                offers,
                control);
    }

    /** The price of one unit at a level, never above the ceiling. */
    public Rupiah priceAt(PriceLevel level) {
        Rupiah listed =
                switch (level) {
                    case GENERAL -> generalPrice;
                    case MEMBER -> memberPrice.min(generalPrice);
                };
        return ceiling.map(listed::min).orElse(listed);
    }

    /**
     * What one base unit costs a buyer of so much at a time: the cheapest of list price, wholesale
     * price and promotions, never above the ceiling.
     *
     * @param at by the outlet's clock
     */
    public Price priceFor(PriceLevel level, Quantity quantity, LocalDateTime at) {
        PriceBasis listed = level == PriceLevel.MEMBER ? PriceBasis.MEMBER : PriceBasis.GENERAL;
        Price price = new Price(priceAt(level), listed);
        for (WholesalePrice tier : offers.wholesale()) {
            if (quantity.compareTo(tier.from()) >= 0) {
                price = price.orCheaper(new Price(tier.price(), PriceBasis.WHOLESALE));
            }
        }
        for (Promotion promotion : offers.promotions()) {
            if (promotion.holds(level, at)) {
                price = price.orCheaper(new Price(promotion.price(), PriceBasis.PROMOTION));
            }
        }
        return price;
    }

    /** What one package costs, never above the ceiling of what is in it. */
    public Price priceOf(SalesPackage pack, PriceLevel level) {
        Rupiah general = pack.generalPrice();
        boolean member = level == PriceLevel.MEMBER;
        Rupiah listed = member ? pack.memberPrice().min(general) : general;
        Rupiah allowed = ceilingOf(pack.content()).map(listed::min).orElse(listed);
        return new Price(allowed, member ? PriceBasis.MEMBER : PriceBasis.GENERAL);
    }

    /** The most that so much of it may cost; empty where the law sets no price. */
    public Optional<Rupiah> ceilingOf(Quantity quantity) {
        return ceiling.map(quantity::at);
    }
}
