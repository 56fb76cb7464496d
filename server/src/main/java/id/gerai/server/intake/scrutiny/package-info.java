/**
 * What a manager should look at in what tills report. Never a reason to refuse: it has happened.
 * What only the balances show (stock, credit, savings, limits) is noted when they are written.
 * Start at {@link id.gerai.server.intake.scrutiny.Scrutiny}.
 */
package id.gerai.server.intake.scrutiny;
