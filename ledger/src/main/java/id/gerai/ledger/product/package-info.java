/**
 * What an outlet sells: price levels and ceiling prices. Start at {@link
 * id.gerai.ledger.product.Product}.
 */
package id.gerai.ledger.product;
