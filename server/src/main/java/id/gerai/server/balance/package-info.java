/**
 * The balances of members that are kept ready for tills and screens, moved along with journals that
 * people write or take back. Start at {@link id.gerai.server.balance.KeptBalances}; what tills
 * report moves them in {@link id.gerai.server.intake.balance}.
 */
package id.gerai.server.balance;
