package id.gerai.server.feed;

import id.gerai.ledger.feed.Change;
import id.gerai.server.feed.ChangeKey.Kind;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.outlet.Till;
import id.gerai.server.sql.Sql;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;

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
     * @param startOver true where the till should rather take a snapshot
     * @param cursor to ask on from
     * @param more true where the next part may be asked for at once
     */
    record Page(
            FeedState state, boolean startOver, long cursor, boolean more, List<Change> changes) {}

    /**
     * What changed after the cursor, at most the given number of things. Nothing where the till is
     * to start over; one that does not speak of epochs, and so does not know how to, reads on.
     */
    @ReadOnly
    Page changesAfter(Till till, FeedCursor cursor, int limit) {
        // Read first: all that has a number up to the latest is there for the statements after.
        FeedState state = store.state(till);
        boolean startOver = state.startsOver(cursor);
        boolean hasAll = cursor.after() >= state.now().latest();
        if (hasAll || startOver && cursor.epoch().isPresent()) {
            return new Page(state, startOver, cursor.after(), false, List.of());
        }
        LocalDate today = outlets.today(till.cooperative());
        List<ChangeKey> keys = store.keysAfter(till, cursor.after(), limit, today);
        boolean more = keys.size() == limit;
        // Numbers of what this till is not told of are passed, so that next time nothing is new.
        long last = keys.isEmpty() ? 0 : keys.getLast().revision();
        return new Page(
                state,
                startOver,
                more ? last : Math.max(last, state.now().latest()),
                more,
                changes(till.cooperative(), keys, today));
    }

    /** Each thing once, as it stands now, in the place of its last change. */
    private List<Change> changes(UUID cooperative, List<ChangeKey> keys, LocalDate today) {
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
                found.putAll(read(cooperative, kind, ids, today));
            }
        }
        // A product that was never given a price is not told of.
        return latest.keySet().stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The product that a code names, as tills are told of it.
     *
     * @param code its own, a barcode, or that of one of its packages
     */
    @ReadOnly
    Optional<Change> product(Till till, String code) {
        UUID cooperative = till.cooperative();
        LocalDate today = outlets.today(cooperative);
        return products.named(cooperative, code)
                .map(id -> products.read(cooperative, new UUID[] {id}, today).get(id));
    }

    /** Things of one kind, as they stand. */
    Map<UUID, Change> read(UUID cooperative, Kind kind, UUID[] ids, LocalDate today) {
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
