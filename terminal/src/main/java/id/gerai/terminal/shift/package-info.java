/**
 * A cashier's turn at the drawer: opening it with a float, counting it at the end.
 *
 * <p>Start at {@link id.gerai.terminal.shift.ShiftDesk}: everything else that happens at the
 * counter takes its moment (time, business date, cashier) from there. What should be in the drawer
 * is shown only after the cashier has counted.
 */
package id.gerai.terminal.shift;
