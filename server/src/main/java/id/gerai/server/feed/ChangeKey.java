package id.gerai.server.feed;

import java.util.UUID;

/** What changed, and when in the order of changes. */
record ChangeKey(Kind kind, UUID id, long revision) {
    /** Of what a till is told. */
    enum Kind {
        PRODUCT,
        MEMBER,
        CASHIER,
        OUTLET,
        /** The whole grid; its id is the cooperative's. */
        QUICK_KEYS,
        LIMIT_USED
    }
}
