/**
 * The devices of the till as people see them, apart from selling: the make-believe ones and what
 * was printed.
 *
 * <p>Start at {@link id.gerai.terminal.window.device.SimulatorWindow}. What is shown here is never
 * in the way of a scan.
 */
package id.gerai.terminal.window.device;
