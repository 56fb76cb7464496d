/**
 * Whole rupiah, percentages in basis points, and the only ways to round or split them. No floating
 * point ever enters here. Start at {@link id.gerai.ledger.money.Rupiah}; every split of an amount
 * goes through {@link id.gerai.ledger.money.Apportionment}.
 */
package id.gerai.ledger.money;
