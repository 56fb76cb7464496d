package id.gerai.ledger.feed;

import id.gerai.ledger.money.Rupiah;

import java.time.YearMonth;
import java.util.Optional;

/**
 * What a member has with the cooperative, as of the last change.
 *
 * @param creditLimit how much they may owe at most
 * @param creditUsed how much they owe
 * @param savings simpanan sukarela
 * @param principalPaid of the entry share
 * @param mandatoryPaidThrough the last month whose simpanan wajib is paid; empty where none is
 */
public record MemberAccount(
        Rupiah creditLimit,
        Rupiah creditUsed,
        Rupiah savings,
        Rupiah principalPaid,
        Optional<YearMonth> mandatoryPaidThrough) {
    public static final MemberAccount NONE =
            new MemberAccount(Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Rupiah.ZERO, Optional.empty());
}
