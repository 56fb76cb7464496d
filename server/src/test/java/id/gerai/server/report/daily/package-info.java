/** Proofs of the daily sales page: its figures on real PostgreSQL, its looks in a real browser. */
package id.gerai.server.report.daily;
