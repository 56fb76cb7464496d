/**
 * Money of the office: between its places, to suppliers and the state, from providers, and out of
 * the funds of the surplus. No place pays out more than it holds, whoever pays at the same time.
 * Start at {@link id.gerai.server.cash.CashService}; {@link id.gerai.server.cash.Holdings} says
 * what is there.
 */
package id.gerai.server.cash;
