package id.gerai.server.cash;

import id.gerai.ledger.money.Rupiah;

/**
 * What the bank should bring for the QRIS payments of some days. The bank's own figure counts.
 *
 * @param category by which the fee was reckoned
 * @param payments how many
 * @param gross what customers paid, less what was given back
 * @param fee what the provider should keep
 * @param outstanding on the account, of these and other days
 */
public record SettlementProposal(
        MdrCategory category, int payments, Rupiah gross, Rupiah fee, Rupiah outstanding) {}
