/**
 * The till's window: which screen is shown when, the status strip, and the devices behind it.
 *
 * <p>Start at {@link id.gerai.terminal.window.TillWindow}. What a screen does is decided in the
 * view models of the features; here they are only put beside each other.
 */
package id.gerai.terminal.window;
