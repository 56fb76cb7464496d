/**
 * The statements that officials expect (Permenkop 2/2024), each made of the trial balance and laid
 * out in rows. Start at {@link id.gerai.server.report.statement.FinancialPositionReport}.
 */
package id.gerai.server.report.statement;
