package id.gerai.server.feed;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.feed.Change;
import id.gerai.ledger.feed.ChangeForm;
import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.parcel.ParcelHead;
import id.gerai.ledger.parcel.ParcelWriter;
import id.gerai.server.feed.ChangeKey.Kind;
import id.gerai.server.outlet.OutletService;
import id.gerai.server.secret.ServerKey;

import io.micronaut.transaction.TransactionDefinition.Isolation;
import io.micronaut.transaction.annotation.Transactional;

import jakarta.inject.Singleton;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Writes all there is for the tills of an outlet as a parcel. */
@Singleton
public class Snapshots {
    /** As many as a frame takes; so much is in memory at a time. */
    private static final int PAGE = 1_000;

    private final ChangeStore changes;
    private final SnapshotStore store;
    private final FeedService feed;
    private final OutletService outlets;
    private final ServerKey key;
    private final Clock clock;
    private final RandomGenerator random;

    Snapshots(
            ChangeStore changes,
            SnapshotStore store,
            FeedService feed,
            OutletService outlets,
            ServerKey key,
            Clock clock,
            RandomGenerator random) {
        this.changes = changes;
        this.store = store;
        this.feed = feed;
        this.outlets = outlets;
        this.key = key;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Writes the parcel, all of it as of one moment. The stream stays open.
     *
     * @throws IOException if the stream takes no more; what was written then has no end
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ, readOnly = true)
    public void write(UUID cooperative, UUID outlet, OutputStream out) throws IOException {
        UUID parcel = TimeOrderedId.of(clock.instant(), random);
        ParcelHead head = new ParcelHead(ParcelHead.Kind.SNAPSHOT, cooperative, outlet, parcel);
        new Writing(cooperative, new ParcelWriter(out, head, key::sign)).all(outlet);
    }

    /** One parcel while it is written. */
    private final class Writing {
        private final UUID cooperative;
        private final ParcelWriter parcel;
        private final LocalDate today;
        private final List<byte[]> lines = new ArrayList<>(PAGE);

        private Writing(UUID cooperative, ParcelWriter parcel) {
            this.cooperative = cooperative;
            this.parcel = parcel;
            this.today = outlets.today(cooperative);
        }

        private void all(UUID outlet) throws IOException {
            add(beginning(outlet));
            add(Kind.OUTLET, new UUID[] {outlet});
            add(Kind.CASHIER, store.cashiers(cooperative));
            pages(Kind.PRODUCT, after -> store.products(cooperative, after, PAGE));
            pages(Kind.MEMBER, after -> store.members(cooperative, after, PAGE));
            pages(Kind.LIMIT_USED, after -> store.limitUses(cooperative, after, PAGE, today));
            add(Kind.QUICK_KEYS, new UUID[] {cooperative});
            flush();
            parcel.end();
        }

        private Map<String, Object> beginning(UUID outlet) {
            FeedStart start = changes.start(cooperative);
            return Map.of(
                    "type", "snapshot",
                    "cursor", start.latest(),
                    "epoch", start.epoch().toString(),
                    "made_at", clock.instant().toString(),
                    "acknowledged",
                            store.heard(cooperative, outlet).stream()
                                    .map(
                                            it ->
                                                    Map.of(
                                                            "terminal", it.terminal().toString(),
                                                            "sequence", it.sequence(),
                                                            "hash", it.hash()))
                                    .toList());
        }

        private void pages(Kind kind, Function<UUID, UUID[]> page) throws IOException {
            UUID[] ids = page.apply(SnapshotStore.BEFORE_ALL);
            while (ids.length > 0) {
                add(kind, ids);
                ids = page.apply(ids[ids.length - 1]);
            }
        }

        private void add(Kind kind, UUID[] ids) throws IOException {
            Map<UUID, Change> found = feed.read(cooperative, kind, ids, today);
            for (Change change :
                    Arrays.stream(ids).map(found::get).filter(Objects::nonNull).toList()) {
                add(ChangeForm.write(change));
            }
        }

        private void add(Map<String, Object> fields) throws IOException {
            lines.add(JSON.std.asBytes(fields));
            if (lines.size() == PAGE) {
                flush();
            }
        }

        private void flush() throws IOException {
            if (!lines.isEmpty()) {
                parcel.frame(lines);
                lines.clear();
            }
        }
    }
}
