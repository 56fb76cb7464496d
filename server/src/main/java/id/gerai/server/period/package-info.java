/**
 * The months of a book year: what hangs in one, locking it so that nothing is posted into it any
 * more, and what it came to. Also the rows of the year itself, which closing works on. Start at
 * {@link id.gerai.server.period.MonthService}.
 */
package id.gerai.server.period;
