/**
 * Goods a member hands in to be sold for their own account (titip jual): whose they are and what
 * the cooperative keeps for selling them.
 */
package id.gerai.ledger.consignment;
