/**
 * The engine that shares a year's surplus (SHU) among members and funds: pure, exact, in whole
 * rupiah.
 */
package id.gerai.ledger.shu;
