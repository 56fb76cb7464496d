/**
 * The balances of a cooperative's accounts over any period, from the checkpoints of locked months
 * and the entries behind them. Start at {@link id.gerai.server.report.balance.BalanceService}.
 */
package id.gerai.server.report.balance;
