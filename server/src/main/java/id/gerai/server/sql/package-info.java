/**
 * Plain SQL on the connection of the current transaction, for the paths that work on sets: intake,
 * postings, balances, checks. Features with ordinary rows use Micronaut Data repositories instead.
 * Start at {@link id.gerai.server.sql.Sql}.
 */
package id.gerai.server.sql;
