/**
 * Taking the money: cash with change, QRIS, a member's account.
 *
 * <p>Start at {@link id.gerai.terminal.payment.PaymentViewModel}. A sale counts as paid once the
 * journal has it on the disk; when that fails, the counter stays as it was and nothing is printed.
 */
package id.gerai.terminal.payment;
