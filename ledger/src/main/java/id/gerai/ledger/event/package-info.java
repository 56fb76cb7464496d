/**
 * The contract between till and server: what a till can report, in which form, from which version.
 *
 * <p>Start at {@link id.gerai.ledger.event.TillEvent}. {@link id.gerai.ledger.event.EventForm}
 * turns events into plain fields and back; how the fields become JSON text is the business of each
 * side, held together by golden files that both run. A type or field once published is never
 * renamed.
 */
package id.gerai.ledger.event;
