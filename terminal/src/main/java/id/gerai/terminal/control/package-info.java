/**
 * What the law or a programme asks before controlled goods leave the shop: who buys, how much they
 * have had, and the external register. Start at {@link id.gerai.terminal.control.ControlViewModel}.
 */
package id.gerai.terminal.control;
