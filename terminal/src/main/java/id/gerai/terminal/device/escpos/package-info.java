/**
 * The language of receipt printers and pole displays, ESC/POS, and the lines it goes over.
 *
 * <p>Start at {@link id.gerai.terminal.device.escpos.EscPos}, which writes it, and {@link
 * id.gerai.terminal.device.escpos.Line}, which carries it over a device file, a serial port or the
 * network. {@link id.gerai.terminal.device.escpos.PrinterLine} is a printer at the end of one,
 * shared by whoever prints and whoever opens the drawer plugged into it. What the bytes mean on
 * paper is told by {@link id.gerai.terminal.device.paper}.
 */
package id.gerai.terminal.device.escpos;
