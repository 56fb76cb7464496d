/**
 * The facts of a batch as rows: the event in its very bytes, and the same made askable. Start at
 * {@link id.gerai.server.intake.row.FactRows}.
 */
package id.gerai.server.intake.row;
