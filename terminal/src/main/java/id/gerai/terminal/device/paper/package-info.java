/**
 * What ESC/POS means on paper: the bytes sent to a printer, read back and drawn dot by dot.
 *
 * <p>Start at {@link id.gerai.terminal.device.paper.PaperReader}, which reads bytes into {@link
 * id.gerai.terminal.device.paper.Mark}s, and {@link id.gerai.terminal.device.paper.PaperImage},
 * which draws them. The simulated printer is made of it, and so is the preview on the screen: what
 * is shown is what the same bytes print.
 */
package id.gerai.terminal.device.paper;
