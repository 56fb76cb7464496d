package id.gerai.server.settlement;

import id.gerai.ledger.member.MovementKind;
import id.gerai.ledger.money.Apportionment;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.posting.OfficeAct.AccountAmount;
import id.gerai.server.claim.Claims;
import id.gerai.server.heir.Heir;
import id.gerai.server.member.Ending;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.settlement.Settlement.Part;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a settlement.
 *
 * @param setOff the part of the debt that the claims reach for
 */
record SettlementDraft(
        List<AccountAmount> claims,
        Rupiah debt,
        Rupiah setOff,
        Rupiah payout,
        List<Part> parts,
        String fingerprint) {
    private static final int WHOLE_BP = 10_000;

    /**
     * @param heirs asked for where the member has died and something is to be paid out
     * @throws RefusedException if there is nothing to settle, a balance must be put right first, or
     *     the heirs are not known
     */
    static SettlementDraft of(Claims balances, Ending ending, String member, List<Heir> heirs) {
        balances.odd()
                .forEach(
                        it -> {
                            throw RefusedException.because(
                                    SettlementRefusal.BALANCE_IS_ODD,
                                    it.account().digits(),
                                    it.amount());
                        });
        List<AccountAmount> claims = balances.owedToMember();
        Rupiah debt = balances.owedByMember();
        if (claims.isEmpty() && debt.isZero()) {
            throw RefusedException.because(SettlementRefusal.NOTHING_TO_SETTLE);
        }
        Rupiah total = Rupiah.sum(claims.stream().map(AccountAmount::amount).toList());
        Rupiah setOff = total.min(debt);
        Rupiah payout = total.minus(setOff);
        return new SettlementDraft(
                claims,
                debt,
                setOff,
                payout,
                parts(payout, ending, member, heirs),
                balances.fingerprint());
    }

    private static List<Part> parts(Rupiah payout, Ending ending, String member, List<Heir> heirs) {
        if (payout.isZero()) {
            return List.of();
        }
        if (ending.kind() != MovementKind.DECEASED) {
            return List.of(new Part(1, member, "", WHOLE_BP, payout, Rupiah.ZERO));
        }
        if (heirs.isEmpty()) {
            throw RefusedException.because(SettlementRefusal.HEIRS_NEEDED);
        }
        long[] weights = heirs.stream().mapToLong(Heir::shareBp).toArray();
        long[] shares = Apportionment.byLargestRemainder(payout.amount(), weights).shares();
        List<Part> parts = new ArrayList<>();
        for (Heir heir : heirs) {
            int position = parts.size() + 1;
            parts.add(
                    new Part(
                            position,
                            heir.name(),
                            heir.relation(),
                            heir.shareBp(),
                            Rupiah.of(shares[position - 1]),
                            Rupiah.ZERO));
        }
        return parts;
    }
}
