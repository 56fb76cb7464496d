/**
 * Things of lasting use and what they lose of their worth. Start at {@link
 * id.gerai.ledger.asset.StraightLine}.
 */
package id.gerai.ledger.asset;
