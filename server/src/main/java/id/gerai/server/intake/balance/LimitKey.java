package id.gerai.server.intake.balance;

import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.server.intake.known.KnownLimit;
import id.gerai.server.intake.known.KnownProduct;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Whose purchases of what are counted together.
 *
 * @param buyer a member's id, or the token of a NIK
 * @param from the first day of the window
 */
record LimitKey(UUID product, String buyer, PurchaseLimit.Window window, LocalDate from) {
    static final Comparator<LimitKey> ORDER =
            Comparator.comparing(LimitKey::product)
                    .thenComparing(LimitKey::buyer)
                    .thenComparing(LimitKey::window)
                    .thenComparing(LimitKey::from);

    /** Every count that something bought on a day goes into; each once, however many limits. */
    static Set<LimitKey> of(
            UUID product, KnownProduct known, Collection<String> buyers, LocalDate date) {
        Set<LimitKey> keys = new LinkedHashSet<>();
        for (KnownLimit counted : known.limits()) {
            if (counted.counts(date)) {
                PurchaseLimit.Window window = counted.limit().window();
                for (String buyer : buyers) {
                    keys.add(new LimitKey(product, buyer, window, window.startOf(date)));
                }
            }
        }
        return keys;
    }

    /** True where so much is more than a limit of the product allows this buyer. */
    boolean isExceeded(KnownProduct known, long thousandths, boolean member) {
        return known.limits().stream()
                .map(KnownLimit::limit)
                .filter(limit -> limit.window() == window)
                .filter(limit -> member || limit.per() == PurchaseLimit.Per.NIK)
                .anyMatch(limit -> limit.most().thousandths() < thousandths);
    }
}
