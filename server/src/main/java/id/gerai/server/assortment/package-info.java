/**
 * The page <i>Barang</i>: what a product costs by the package, by quantity and for a time, the
 * highest lawful price, purchase limits and registers, and the names people look for. Tills are
 * told of every change. Start at {@link id.gerai.server.assortment.AssortmentService}.
 */
package id.gerai.server.assortment;
