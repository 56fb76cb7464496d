package id.gerai.server.settlement;

/** How far a settlement is. Stored by name. */
public enum SettlementState {
    DRAFT,
    REVIEWED,
    POSTED,
    CANCELLED
}
