/**
 * Takes in what tills report, once each, whatever the server's own rules say. A batch is one
 * transaction and a handful of statements: lines are read and judged in Java, so that a bad one
 * cannot spoil the rest; then facts, journals and last the balances are written. Which line has its
 * place among what a till sent before, and which contradicts it, is for {@link
 * id.gerai.server.intake.Chain} to say. Start at {@link id.gerai.server.intake.Intake}; the
 * contract is docs/sync.md.
 */
package id.gerai.server.intake;
