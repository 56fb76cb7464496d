/**
 * Persons who stand in the register twice: finding them, and making one membership of two with a
 * trace. Facts go on naming the entry they were recorded under; balances and patronage go over.
 * Start at {@link id.gerai.server.merging.MergingService}.
 */
package id.gerai.server.merging;
