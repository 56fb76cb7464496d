/**
 * The receipt below a journal: what a till rang up or took in, as it was printed. A journal of a
 * till names its receipt's address. Start at {@link id.gerai.server.report.receipt.TillReceipts}.
 */
package id.gerai.server.report.receipt;
