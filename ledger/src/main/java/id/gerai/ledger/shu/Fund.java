package id.gerai.ledger.shu;

import id.gerai.ledger.money.Rupiah;

/**
 * What one fund receives from both sides together.
 *
 * @param name as in the policy
 * @param amount zero or more
 */
public record Fund(String name, Rupiah amount) {}
