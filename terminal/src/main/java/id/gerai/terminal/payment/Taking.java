package id.gerai.terminal.payment;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.event.Event;
import id.gerai.ledger.money.Rupiah;
import id.gerai.terminal.journal.StoreException;

/** What came of taking money for the counter. */
public sealed interface Taking {
    /** It was taken, and so much is still to pay. */
    record Part(Rupiah remaining) implements Taking {}

    /** That was all of it; the sale is on the disk. */
    record Paid(Event event) implements Taking {}

    /** A rule says no. */
    record Refused(PaymentRefusal reason) implements Taking {}

    /** A rule says no, unless somebody with the permission says yes. */
    record NeedsApproval(PaymentRefusal reason, Permission permission) implements Taking {}

    /** The disk says no. Counter and payment are as they were before. */
    record NotStored(StoreException fault) implements Taking {}
}
