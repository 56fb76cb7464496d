package id.gerai.server.demo;

import id.gerai.ledger.money.Rupiah;

/**
 * What the village buys of one product.
 *
 * @param code of the product
 * @param weighed sold by weight
 * @param price charged to members for one unit, whole rupiah
 * @param consignor member number of the family whose goods these are; empty for own goods
 * @param commissionBasisPoints of consigned goods
 * @param weight how often it is bought, against the others
 * @param most how many units at a time
 * @param unitCost what the cooperative pays for a unit; zero for consigned goods
 */
record Demand(
        String code,
        boolean weighed,
        Rupiah price,
        String consignor,
        int commissionBasisPoints,
        int weight,
        int most,
        Rupiah unitCost) {

    boolean isConsigned() {
        return !consignor.isEmpty();
    }
}
