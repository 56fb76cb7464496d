package id.gerai.server.village;

import id.gerai.ledger.money.Percent;

import java.util.Optional;

/**
 * What the village receives of the surplus after tax.
 *
 * @param validFrom the first book year
 * @param validTo the last book year; empty where it goes on
 * @param rate at least this part
 * @param enabled false where it is kept for the record only, as for a town without village funds
 */
record VillageRule(
        int validFrom,
        Optional<Integer> validTo,
        Percent rate,
        String legalReference,
        boolean enabled) {}
