package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

/**
 * A part of the surplus that members share by one weight. With a member's own weight it is all one
 * needs to recompute a share by hand: own weight × amount ÷ total weight, cut to whole rupiah.
 *
 * @param name {@code capital}, or the base of patronage
 * @param amount to share
 * @param totalWeight of all members (TMS, VUK); where zero the amount is in the remainder
 */
public record Pool(String name, Rupiah amount, Rupiah totalWeight) {}
