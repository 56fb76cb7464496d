/**
 * The chart of accounts. Start at {@link id.gerai.ledger.account.ChartOfAccounts}; the same list is
 * reference data in the database, and a test holds the two together.
 */
package id.gerai.ledger.account;
