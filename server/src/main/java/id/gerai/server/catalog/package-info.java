/**
 * What the outlets sell: products, their barcodes, prices and ceilings. Start at {@link
 * id.gerai.server.catalog.ProductImport}.
 */
package id.gerai.server.catalog;
