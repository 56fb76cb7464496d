package id.gerai.ledger.shu;

/** What becomes of a year's result: it is shared, or there is nothing to share. */
public sealed interface SurplusOutcome permits SurplusAllocation, NothingToShare {}
