package id.gerai.ledger.feed;

import java.util.List;
import java.util.UUID;

/**
 * A page of the quick-key grid, as the manager arranged it.
 *
 * @param products in their places, first row first
 */
public record QuickKeyPage(String name, List<UUID> products) {
    public QuickKeyPage {
        products = List.copyOf(products);
    }
}
