/**
 * What members buy on account (bon) and pay at the office: limits, terms, how old debts are,
 * setting off against what the cooperative owes, and debts that will not be paid. Start at {@link
 * id.gerai.server.credit.CreditService}.
 */
package id.gerai.server.credit;
