/**
 * Plain SQL on the connection of the current transaction, for the paths that work on sets: intake,
 * postings, balances, checks; features with ordinary rows use Micronaut Data repositories instead.
 * Start at {@link id.gerai.server.sql.Sql}. Both run on connections that say for which cooperative
 * a transaction works, so that the tables' policies hold whatever a query forgets: {@link
 * id.gerai.server.sql.AcrossCooperatives} marks the few places that cross on purpose.
 */
package id.gerai.server.sql;
