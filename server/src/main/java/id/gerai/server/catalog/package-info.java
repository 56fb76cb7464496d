/**
 * What outlets sell: products, barcodes, prices by the day they begin, ceiling prices. Tills are
 * told through the feed. Start at {@link id.gerai.server.catalog.CatalogService}.
 */
package id.gerai.server.catalog;
