/**
 * How a view model tells whoever looks at it that something changed, without knowing who that is.
 * The only class is {@link id.gerai.terminal.signal.Signal}.
 */
package id.gerai.terminal.signal;
