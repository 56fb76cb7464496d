/**
 * The program: its commands, its data directory, and how its parts are put together.
 *
 * <p>Start at {@link id.gerai.terminal.app.Main}, then {@link id.gerai.terminal.till.Till}, which
 * is the whole till without devices and windows; the window and the script player both stand on it.
 */
package id.gerai.terminal.app;
