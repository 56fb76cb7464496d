/**
 * What the customer sees, and on what.
 *
 * <p>Start at {@link id.gerai.terminal.device.display.CustomerScreen}: one record for each thing
 * there is to show. A {@link id.gerai.terminal.device.display.DisplaySurface} shows it whole, or as
 * the two rows that {@link id.gerai.terminal.device.display.PoleText} makes of it.
 */
package id.gerai.terminal.device.display;
