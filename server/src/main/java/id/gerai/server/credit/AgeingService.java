package id.gerai.server.credit;

import id.gerai.ledger.credit.Ageing;
import id.gerai.ledger.credit.CreditTerms;
import id.gerai.ledger.money.Rupiah;
import id.gerai.server.savings.MemberHead;
import id.gerai.server.savings.MemberHeads;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How old what members owe has become, from the books as of any day. */
@Singleton
public class AgeingService {
    private final CreditStore store;
    private final MemberHeads members;

    AgeingService(CreditStore store, MemberHeads members) {
        this.store = store;
        this.members = members;
    }

    /** What a member owes. */
    public record Aged(MemberHead member, Ageing ageing) {}

    /**
     * One member.
     *
     * @throws id.gerai.server.problem.RefusedException if there is no such member
     */
    @Transactional
    public Aged of(UUID cooperative, String memberNumber, LocalDate day) {
        MemberHead member = members.byNumber(cooperative, memberNumber);
        return new Aged(
                member,
                Ageing.of(
                        store.movements(cooperative, member.id(), day),
                        day,
                        store.terms(cooperative)));
    }

    /** What a member may owe, as it stands now. */
    @Transactional
    Rupiah limit(UUID cooperative, MemberHead member) {
        return store.limit(cooperative, member.id());
    }

    /** Everybody who owes something or has paid more than they owed, by number. */
    @Transactional
    public List<Aged> all(UUID cooperative, LocalDate day) {
        CreditTerms terms = store.terms(cooperative);
        Map<UUID, Ageing> aged = new HashMap<>();
        store.movements(cooperative, day)
                .forEach(
                        (member, movements) -> {
                            Ageing ageing = Ageing.of(movements, day, terms);
                            if (!ageing.balance().isZero()) {
                                aged.put(member, ageing);
                            }
                        });
        return members.of(cooperative, aged.keySet()).values().stream()
                .map(it -> new Aged(it, aged.get(it.id())))
                .toList();
    }
}
