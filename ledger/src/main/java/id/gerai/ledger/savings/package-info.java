/**
 * The kinds of share capital and savings (simpanan pokok, wajib, sukarela) and where each stands in
 * the books (UU 25/1992 art. 41).
 */
package id.gerai.ledger.savings;
