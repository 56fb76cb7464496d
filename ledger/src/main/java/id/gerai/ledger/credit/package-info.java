/**
 * What members buy on account (bon): by when it is to be paid and how old what is open has become.
 * Start at {@link id.gerai.ledger.credit.Ageing}.
 */
package id.gerai.ledger.credit;
