/**
 * The till's own copy of what the server says it sells, to whom and for whom: products, members,
 * cashiers, the outlet.
 *
 * <p>Start at {@link id.gerai.terminal.catalog.Catalog}. A page of changes and its cursor are
 * applied in one transaction, so the copy is always as some moment at the server was.
 */
package id.gerai.terminal.catalog;
