/**
 * Journals numbered and sealed day by day: a hash over all that a journal says, chained from day to
 * day, with a short code to print in the minutes. Start at {@link
 * id.gerai.server.seal.SealService}.
 */
package id.gerai.server.seal;
