/**
 * The kinds of share capital and savings (simpanan pokok, wajib, sukarela), what may be done with
 * each and where it stands in the books (UU 25/1992 art. 41). Start at {@link
 * id.gerai.ledger.savings.ShareKind}, then {@link id.gerai.ledger.savings.DuesSchedule}.
 */
package id.gerai.ledger.savings;
