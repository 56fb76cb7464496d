package id.gerai.server.intake.balance;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;
import id.gerai.server.attention.AttentionList;
import id.gerai.server.attention.AttentionReason;
import id.gerai.server.intake.known.KnownMember;
import id.gerai.server.intake.known.KnownProduct;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** How much of controlled goods each buyer has had, over all tills. */
@Singleton
class LimitUses {
    private static final int UUID_LENGTH = 36;

    private final Sql sql;
    private final Revisions revisions;
    private final Clock clock;
    private final RandomGenerator random;

    LimitUses(Sql sql, Revisions revisions, Clock clock, RandomGenerator random) {
        this.sql = sql;
        this.revisions = revisions;
        this.clock = clock;
        this.random = random;
    }

    private record Use(LimitKey key, long thousandths) {}

    void apply(UUID cooperative, BalanceChanges changes, AttentionList attention) {
        if (changes.limits.isEmpty()) {
            return;
        }
        for (Use use : sql.insert(rows(cooperative, changes), LimitUses::use)) {
            Mover mover = changes.limitMovers.get(use.key());
            KnownProduct product = changes.known.product(use.key().product()).orElseThrow();
            Optional<KnownMember> member = member(changes, use.key().buyer());
            if (mover != null
                    && !mover.approved()
                    && use.key().isExceeded(product, use.thousandths(), member.isPresent())) {
                attention.add(
                        mover.event(),
                        AttentionReason.OVER_PURCHASE_LIMIT,
                        "%s, %s, %s"
                                .formatted(
                                        product.label(),
                                        Quantity.ofThousandths(use.thousandths()),
                                        member.map(KnownMember::label).orElse("NIK")));
            }
        }
    }

    private Rows rows(UUID cooperative, BalanceChanges changes) {
        Rows rows =
                Rows.into(
                                "limit_use",
                                "cooperative_id,product_id,buyer,time_window,starts_on,limit_use_id,"
                                    + "quantity,revision")
                        .and(
                                """
                                on conflict (cooperative_id, product_id, buyer, time_window, starts_on) do update
                                set quantity = limit_use.quantity + excluded.quantity,
                                    revision = excluded.revision
                                returning product_id, buyer, time_window, starts_on, quantity
                                """);
        int count = changes.limits.size();
        long revision = revisions.advance(cooperative, count) - count;
        for (Map.Entry<LimitKey, Long> change : changes.limits.entrySet()) {
            revision++;
            LimitKey key = change.getKey();
            rows.add(
                    cooperative,
                    key.product(),
                    key.buyer(),
                    key.window().name(),
                    key.from(),
                    TimeOrderedId.of(clock.instant(), random),
                    change.getValue(),
                    revision);
        }
        return rows;
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                new LimitKey(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        PurchaseLimit.Window.valueOf(row.getString(3)),
                        row.getObject(4, LocalDate.class)),
                row.getLong(5));
    }

    /** A token is shorter than an id. */
    private static Optional<KnownMember> member(BalanceChanges changes, String buyer) {
        return buyer.length() == UUID_LENGTH
                ? changes.known.member(UUID.fromString(buyer))
                : Optional.empty();
    }
}
