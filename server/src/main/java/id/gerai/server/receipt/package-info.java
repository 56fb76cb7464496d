/**
 * Sales that a till asks for because another till rang them up: the event as it was recorded, and
 * what came back of it since. The contract is docs/sync.md. Start at {@link
 * id.gerai.server.receipt.ReceiptService}.
 */
package id.gerai.server.receipt;
