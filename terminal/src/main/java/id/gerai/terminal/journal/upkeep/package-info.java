/**
 * What is done to a till's journal as a whole, before or beside the selling.
 *
 * <p>{@link id.gerai.terminal.journal.upkeep.Schema} brings the tables up to this program, and
 * {@link id.gerai.terminal.journal.upkeep.Rewriting} carries the events over to a new identity.
 * Each is whole or did not happen, through a power cut.
 */
package id.gerai.terminal.journal.upkeep;
