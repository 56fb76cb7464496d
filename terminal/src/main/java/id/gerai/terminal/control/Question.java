package id.gerai.terminal.control;

import id.gerai.ledger.product.ExternalRegister;
import id.gerai.ledger.product.Product;
import id.gerai.ledger.product.PurchaseLimit;
import id.gerai.ledger.quantity.Quantity;

/** What has to be settled before a ticket with controlled goods can be paid. */
public sealed interface Question {
    /** Only members may have it. */
    record MembersOnly(Product product) implements Question {}

    /** A member, or a NIK. */
    record IdentityNeeded(Product product) implements Question {}

    /**
     * More than one buyer may have.
     *
     * @param used before this ticket
     * @param wanted on this ticket
     * @param part true where only this till's part of the limit is at an end: no signal
     */
    record OverLimit(
            Product product, PurchaseLimit limit, Quantity used, Quantity wanted, boolean part)
            implements Question {}

    /**
     * The sale belongs into a register of the state, which gives a reference.
     *
     * @param line of the basket, from 0
     */
    record ReferenceWanted(int line, Product product, ExternalRegister register)
            implements Question {}
}
