/**
 * What is done to a till's journal as a whole, before or beside the selling.
 *
 * <p>{@link id.gerai.terminal.journal.upkeep.Schema} brings the tables up to this program, {@link
 * id.gerai.terminal.journal.upkeep.Rewriting} carries the events over to a new identity, and {@link
 * id.gerai.terminal.journal.upkeep.Salvage} saves what can be read of a damaged file. Each is whole
 * or did not happen, through a power cut.
 */
package id.gerai.terminal.journal.upkeep;
