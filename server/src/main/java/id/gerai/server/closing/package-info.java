/**
 * Closing a book year: what stands in its way, the entries that empty revenues and expenses into
 * the year's surplus, and the lock behind them. Start at {@link
 * id.gerai.server.closing.YearClosingService}.
 */
package id.gerai.server.closing;
