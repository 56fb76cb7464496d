/**
 * Words and numbers between the till and people: texts from the bundle, amounts and quantities as a
 * cashier types them. Start at {@link id.gerai.terminal.text.Texts}.
 */
package id.gerai.terminal.text;
