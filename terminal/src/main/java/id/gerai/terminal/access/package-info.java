/**
 * Who stands at the till: logging in by PIN, changing over to somebody else, and locking the screen
 * when nobody has touched it for a while. The shift and what is on the counter stay as they are.
 *
 * <p>Start at {@link id.gerai.terminal.access.CashierLogin}.
 */
package id.gerai.terminal.access;
