/**
 * The devices of the till as people see them: how each stands and how it is tried, a receipt that
 * tore off, what the customer reads, the make-believe hardware.
 *
 * <p>Start at {@link id.gerai.terminal.window.device.DevicePage}; the words for every state are in
 * {@link id.gerai.terminal.window.device.DeviceWords}. What is shown here is never in the way of a
 * scan.
 */
package id.gerai.terminal.window.device;
