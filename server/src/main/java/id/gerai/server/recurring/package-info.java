/**
 * Journals that come again each month, such as rent: a template, approved once, and a run that
 * posts what is due, each month once. Start at {@link id.gerai.server.recurring.RecurringService}.
 */
package id.gerai.server.recurring;
