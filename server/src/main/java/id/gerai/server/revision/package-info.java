/**
 * The numbers that order what tills are told. Every feature that changes a product, member, cashier
 * or outlet takes its number from {@link id.gerai.server.revision.Revisions}, last in its
 * transaction, so that a till that reads up to a number has missed nothing below it.
 */
package id.gerai.server.revision;
