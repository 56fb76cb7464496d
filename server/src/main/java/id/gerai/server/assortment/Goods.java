package id.gerai.server.assortment;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.PriceOffers;
import id.gerai.ledger.product.PurchaseLimit;

import java.util.List;
import java.util.Optional;

/**
 * What a manager may change about a product.
 *
 * @param general price of one unit for anybody
 * @param member price of one unit for members; never above the general one
 * @param ceiling the highest lawful price of one unit; empty where there is none
 * @param ceilingReference where that is written
 * @param limits how much one buyer may have; one for each buyer and window
 */
public record Goods(
        List<String> aliases,
        Rupiah general,
        Rupiah member,
        Optional<Rupiah> ceiling,
        String ceilingReference,
        PriceOffers offers,
        List<PurchaseLimit> limits,
        Optional<ExternalRegister> register) {
    public Goods {
        aliases = List.copyOf(aliases);
        limits = List.copyOf(limits);
    }
}
