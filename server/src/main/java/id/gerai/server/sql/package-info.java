/**
 * SQL that is a query in its own right rather than a method name: reports, closing, surplus runs.
 * Ordinary features use Micronaut Data repositories. Start at {@link id.gerai.server.sql.Sql}.
 */
package id.gerai.server.sql;
