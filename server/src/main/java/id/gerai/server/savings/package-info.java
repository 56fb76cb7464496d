/**
 * Simpanan at the office: what everybody owes and since when, monthly dues and arrears, savings
 * taken out, interest, and the balances by days that capital is weighed by. The balances themselves
 * are the entries of the books. Start at {@link id.gerai.server.savings.DuesService} and {@link
 * id.gerai.server.savings.SavingsService}.
 */
package id.gerai.server.savings;
