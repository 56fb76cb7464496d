package id.gerai.server.feed;

import id.gerai.ledger.feed.Change;
import id.gerai.server.feed.ChangeKey.Kind;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Puts the feed together. */
@Singleton
class FeedService {
    private final ChangeStore store;
    private final ProductChanges products;
    private final MemberChanges members;
    private final OutletService outlets;

    FeedService(
            ChangeStore store,
            ProductChanges products,
            MemberChanges members,
            OutletService outlets) {
        this.store = store;
        this.products = products;
        this.members = members;
        this.outlets = outlets;
    }

    /**
     * A part of the feed.
     *
     * @param cursor to ask on from
     * @param more true where the next part may be asked for at once
     */
    record Page(long cursor, boolean more, List<Change> changes) {}

    /** What changed after the cursor, at most the given number of things. */
    @Transactional
    Page changesAfter(Till till, long after, int limit) {
        LocalDate today = outlets.today(till.cooperative());
        List<ChangeKey> keys = store.keysAfter(till, after, limit, today);
        // Each thing once, as it stands now, in the place of its last change.
        Map<UUID, ChangeKey> latest = new LinkedHashMap<>();
        for (ChangeKey key : keys) {
            latest.remove(key.id());
            latest.put(key.id(), key);
        }
        Map<UUID, Change> found = new HashMap<>();
        for (Kind kind : Kind.values()) {
            UUID[] ids =
                    Sql.ids(
                            latest.values().stream()
                                    .filter(key -> key.kind() == kind)
                                    .map(ChangeKey::id)
                                    .toList());
            if (ids.length > 0) {
                found.putAll(read(till.cooperative(), kind, ids, today));
            }
        }
        // A product whose first price begins later is not told of before.
        List<Change> changes =
                latest.keySet().stream().map(found::get).filter(Objects::nonNull).toList();
        long cursor = keys.isEmpty() ? after : keys.getLast().revision();
        return new Page(cursor, keys.size() == limit, changes);
    }

    /**
     * The product that a code names, as tills are told of it.
     *
     * @param code its own, a barcode, or that of one of its packages
     */
    @Transactional
    Optional<Change> product(Till till, String code) {
        UUID cooperative = till.cooperative();
        LocalDate today = outlets.today(cooperative);
        return products.named(cooperative, code)
                .map(id -> products.read(cooperative, new UUID[] {id}, today).get(id));
    }

    private Map<UUID, Change> read(UUID cooperative, Kind kind, UUID[] ids, LocalDate today) {
        return switch (kind) {
            case PRODUCT -> products.read(cooperative, ids, today);
            case MEMBER -> members.read(cooperative, ids, today);
            case CASHIER -> store.cashiers(cooperative, ids);
            case OUTLET -> store.outlets(cooperative, ids);
            case QUICK_KEYS -> store.quickKeys(cooperative);
            case LIMIT_USED -> store.limitUses(cooperative, ids);
        };
    }
}
