/**
 * Bringing the journal to the server and its catalogue to the till, as docs/sync.md says.
 *
 * <p>Start at {@link id.gerai.terminal.sync.SyncAgent}, which works in the background and says how
 * it stands; {@link id.gerai.terminal.sync.ServerLink} speaks HTTP. Nothing at the counter ever
 * waits for this package.
 */
package id.gerai.terminal.sync;
