/**
 * Somebody takes responsibility for what is out of the ordinary: the cashier who may, or a
 * supervisor by PIN without the cashier leaving. Start at {@link
 * id.gerai.terminal.approval.ApprovalViewModel}.
 */
package id.gerai.terminal.approval;
