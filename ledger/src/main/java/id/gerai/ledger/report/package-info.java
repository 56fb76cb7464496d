/**
 * The statements of a cooperative, computed from the balances of its accounts: figures and their
 * order, without words. Start at {@link id.gerai.ledger.report.TrialBalance}; every other statement
 * is made of one (Permenkop 2/2024: posisi keuangan, perhitungan hasil usaha, perubahan ekuitas,
 * arus kas).
 */
package id.gerai.ledger.report;
