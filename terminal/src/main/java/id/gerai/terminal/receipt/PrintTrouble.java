package id.gerai.terminal.receipt;

import id.gerai.terminal.device.PrinterState;
import id.gerai.terminal.journal.PrintQueue.Job;

/**
 * Why receipts wait.
 *
 * @param job the receipt that is next
 * @param torn whether a part of it may be on paper
 * @param state of the printer
 */
public record PrintTrouble(Job job, boolean torn, PrinterState state) {}
