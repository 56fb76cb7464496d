/**
 * Mistakes are taken back, never edited: a new journal with the opposite entries, linked to the
 * first, in a period that is open. Start at {@link id.gerai.server.reversal.ReversalService}.
 */
package id.gerai.server.reversal;
