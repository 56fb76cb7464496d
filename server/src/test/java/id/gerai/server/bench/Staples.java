package id.gerai.server.bench;

import id.gerai.ledger.account.ChartOfAccounts;
import id.gerai.ledger.event.TillEvent.SaleCompleted;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.TestShop;
import id.gerai.server.catalog.CatalogService;
import id.gerai.server.catalog.NewProduct;
import id.gerai.server.stock.Receipt;
import id.gerai.server.stock.StockService;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Fifty goods that every till of a shop sells, so that all of them write the same rows of stock.
 */
final class Staples {
    private static final int GOODS = 50;
    private static final int LINES = 5;

    private final TestShop shop;
    private final List<UUID> goods;

    private Staples(TestShop shop, List<UUID> goods) {
        this.shop = shop;
        this.goods = goods;
    }

    /** Puts them on the shelves. */
    static Staples of(TestShop shop) {
        List<NewProduct> products = new ArrayList<>();
        for (int i = 1; i <= GOODS; i++) {
            products.add(
                    new NewProduct(
                            "S%03d".formatted(i),
                            "Sembako " + i,
                            "Sembako",
                            "pcs",
                            false,
                            ChartOfAccounts.STAPLES_STOCK,
                            Rupiah.of(11_000),
                            Rupiah.of(10_000),
                            Optional.empty(),
                            List.of(),
                            Optional.empty()));
        }
        List<UUID> goods =
                shop.server
                        .get(CatalogService.class)
                        .add(shop.administrator, TestShop.DAY, products);
        shop.server
                .get(StockService.class)
                .open(
                        shop.administrator,
                        shop.founded.outlet(),
                        TestShop.DAY,
                        goods.stream()
                                .map(
                                        it ->
                                                new Receipt(
                                                        it,
                                                        Quantity.ofUnits(1_000_000),
                                                        Rupiah.of(8_000_000_000L)))
                                .toList());
        return new Staples(shop, goods);
    }

    /** Five of them for somebody who is a member. */
    SaleCompleted sale(UUID shift, RandomGenerator random) {
        UUID[] bought = new UUID[LINES];
        for (int i = 0; i < LINES; i++) {
            bought[i] = goods.get(random.nextInt(goods.size()));
        }
        Optional<UUID> buyer = Optional.of(shop.members.get(random.nextInt(shop.members.size())));
        return shop.sale(shift, "G-1", buyer, bought);
    }
}
