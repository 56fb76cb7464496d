package id.gerai.terminal.receipt;

import id.gerai.ledger.feed.Change.OutletChanged;

import java.util.Optional;

/**
 * What stands on every receipt, whatever it is for.
 *
 * @param outlet with its cooperative; empty only before the first pull
 * @param register the terminal's code
 * @param cashier name
 */
public record ReceiptHead(Optional<OutletChanged> outlet, String register, String cashier) {}
