/**
 * Goods on hand by outlet: quantity, value at moving average, and receiving goods. Consigned goods
 * are counted here and never valued: they are not the cooperative's. Start at {@link
 * id.gerai.server.stock.StockLevels}.
 */
package id.gerai.server.stock;
