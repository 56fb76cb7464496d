/**
 * The books line by line: trial balance, general ledger, journal and cash book. Each figure leads
 * to the one below it, down to the receipt. Start at {@link
 * id.gerai.server.report.book.TrialBalanceReport}.
 */
package id.gerai.server.report.book;
