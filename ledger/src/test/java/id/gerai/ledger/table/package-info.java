/**
 * Tables in Markdown as test data, so that a bookkeeper can read and write tests. Start at {@link
 * id.gerai.ledger.table.MarkdownTables}.
 */
package id.gerai.ledger.table;
