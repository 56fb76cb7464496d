/**
 * The ways to pay. A new way is a new permitted type of {@link id.gerai.ledger.payment.Tender}; the
 * posting rules do not compile until it has its rule.
 */
package id.gerai.ledger.payment;
