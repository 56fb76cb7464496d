/**
 * The till's own append-only record of what happened, on its own disk.
 *
 * <p>Start at {@link id.gerai.terminal.journal.Journal}: an event is in the file, synced to the
 * platter, before anybody is told that it happened. {@link id.gerai.terminal.journal.Outbox} is
 * what of it the server has not got yet, {@link id.gerai.terminal.journal.PrintQueue} what the
 * printer still owes. Nothing here knows a device, a network or a screen.
 */
package id.gerai.terminal.journal;
