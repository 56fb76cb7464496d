package id.gerai.terminal.sale;

import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.sale.Basket;
import id.gerai.ledger.sale.BasketItem;

import java.time.LocalDateTime;

/** Keeps what was agreed about a counter in step with what lies on it. */
final class Soundness {
    private Soundness() {}

    /**
     * The basket with no line's discount above what the line comes to, and no discount on the whole
     * above what it may be.
     */
    static Basket of(Basket basket, LocalDateTime at) {
        Basket sound = basket;
        for (int i = 0; i < basket.items().size(); i++) {
            BasketItem item = basket.items().get(i);
            Rupiah most = item.gross(basket.priceLevel(), at);
            if (most.isLessThan(item.discount())) {
                sound = sound.with(i, item.withDiscount(most));
            }
        }
        Rupiah most = sound.discountable(at);
        return most.isLessThan(sound.discount()) ? sound.withDiscount(most) : sound;
    }
}
