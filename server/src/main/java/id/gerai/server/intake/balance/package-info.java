/**
 * What a batch changes in the balances that are kept ready: members' simpanan and credit, stock,
 * patronage, and how much of controlled goods a buyer has had. Added up in memory, then written
 * last in the transaction, each row once. Start at {@link
 * id.gerai.server.intake.balance.BalanceChanges}.
 */
package id.gerai.server.intake.balance;
