/**
 * The PostgreSQL that an installation without a database server of its own runs for itself. It is
 * durable (fsync on), listens on the loopback only, and outlives any one program: whoever needs it
 * first starts it, everybody else joins, and the last to leave stops it. A postgres left behind by
 * a killed program is taken over. Start at {@link id.gerai.server.postgres.EmbeddedPostgres}.
 */
package id.gerai.server.postgres;
