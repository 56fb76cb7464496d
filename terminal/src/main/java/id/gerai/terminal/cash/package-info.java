/**
 * Cash that moves without a sale: put into the drawer, taken out of it, and the drawer opened for
 * nothing but a look. Start at {@link id.gerai.terminal.cash.CashViewModel}. Each is on record with
 * whoever took responsibility and why.
 */
package id.gerai.terminal.cash;
