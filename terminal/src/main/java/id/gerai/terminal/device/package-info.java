/**
 * What the till asks of its devices, whoever made them: {@link
 * id.gerai.terminal.device.ReceiptPrinter}, {@link id.gerai.terminal.device.CashDrawer}, {@link
 * id.gerai.terminal.device.Scanner}, {@link id.gerai.terminal.device.Scale}, {@link
 * id.gerai.terminal.device.display.CustomerDisplay}; and what is printed, a {@link
 * id.gerai.terminal.device.Slip}.
 *
 * <p>Calls may wait for the device, so they are never made on the window's thread. A failing device
 * is normal; it never stops a sale.
 */
package id.gerai.terminal.device;
