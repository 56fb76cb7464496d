/**
 * Goods that members hand in to be sold for their own account (titip jual): receiving them, and
 * paying their owners. Start at {@link id.gerai.terminal.consignment.ConsignmentViewModel}. What is
 * owed to whom is the server's to compute.
 */
package id.gerai.terminal.consignment;
