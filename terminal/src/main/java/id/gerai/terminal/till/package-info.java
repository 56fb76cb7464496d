/**
 * The whole till put together, without devices and windows: {@link id.gerai.terminal.till.Till}.
 * The window and the script player both stand on it, so that both do the same.
 */
package id.gerai.terminal.till;
