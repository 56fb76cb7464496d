/**
 * A cashier's turn at the drawer: what each event does to the cash in it, and what the whole turn
 * came to. Start at {@link id.gerai.ledger.shift.ShiftReport}, the figures of the X and Z report.
 */
package id.gerai.ledger.shift;
