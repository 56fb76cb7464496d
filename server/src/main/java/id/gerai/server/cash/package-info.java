/**
 * Money of the office: between its places, to suppliers and the state, from providers, and out of
 * the funds of the surplus. Start at {@link id.gerai.server.cash.CashService}; that no place pays
 * out more than it holds is seen to by {@link id.gerai.server.journal.Holdings}.
 */
package id.gerai.server.cash;
