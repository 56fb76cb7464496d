/**
 * Sharing the year's surplus (SHU) of a cooperative: the rules are in {@code id.gerai.ledger.shu},
 * here they meet files. Start at {@link id.gerai.server.shu.SimulateCommand}, which needs no
 * database: a policy and a list of members in, shares and funds out. Input is accepted whole or
 * refused with the place at fault.
 */
package id.gerai.server.shu;
