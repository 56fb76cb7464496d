/**
 * What came out of the printer before: the last receipts, the reports of closed shifts, and copies
 * of both. Start at {@link id.gerai.terminal.archive.ArchiveViewModel}. A receipt is shown as it
 * was printed; a report is made again from the events, which never change.
 */
package id.gerai.terminal.archive;
