package id.gerai.server.merging;

import id.gerai.server.claim.Claims;
import id.gerai.server.member.MemberView;

import java.util.List;

/**
 * What a merger will do.
 *
 * @param merged the entry that goes
 * @param into the entry that stays
 * @param balances that go over
 * @param patronage that goes over, by year and base
 */
public record MergingPreview(
        MemberView merged, MemberView into, Claims balances, List<Patronage> patronage) {

    /**
     * What a member bought or sold in a year.
     *
     * @param amount whole rupiah
     */
    public record Patronage(int year, String base, long amount, long receipts, long saving) {}
}
