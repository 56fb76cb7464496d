/**
 * A cooperative's chart of accounts: the standard one and the accounts it added. Start at {@link
 * id.gerai.server.account.AccountService}.
 */
package id.gerai.server.account;
