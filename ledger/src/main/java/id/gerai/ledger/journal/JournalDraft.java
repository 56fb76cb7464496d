package id.gerai.ledger.journal;

import id.gerai.ledger.account.AccountCode;
import id.gerai.ledger.money.Rupiah;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A journal in the making. Amounts for the same account and member are added up; those that come to
 * zero leave no entry.
 */
public final class JournalDraft {
    private record Place(AccountCode account, Optional<UUID> member) {}

    private final UUID id;
    private final JournalKind kind;
    private final LocalDate postingDate;
    private final String description;
    private final Map<Place, Rupiah> amounts = new LinkedHashMap<>();

    JournalDraft(UUID id, JournalKind kind, LocalDate postingDate, String description) {
        this.id = id;
        this.kind = kind;
        this.postingDate = postingDate;
        this.description = description;
    }

    public JournalDraft debit(AccountCode account, Rupiah amount) {
        return add(new Place(account, Optional.empty()), amount);
    }

    public JournalDraft credit(AccountCode account, Rupiah amount) {
        return debit(account, amount.negated());
    }

    public JournalDraft debit(AccountCode account, UUID member, Rupiah amount) {
        return add(new Place(account, Optional.of(member)), amount);
    }

    public JournalDraft credit(AccountCode account, UUID member, Rupiah amount) {
        return debit(account, member, amount.negated());
    }

    /** True where nothing is left to post: the fact moves no money. */
    public boolean isEmpty() {
        return entries().isEmpty();
    }

    /** The finished journal. */
    public Journal balanced() {
        return new Journal(id, kind, postingDate, description, Optional.empty(), entries());
    }

    private JournalDraft add(Place place, Rupiah amount) {
        amounts.merge(place, amount, Rupiah::plus);
        return this;
    }

    private List<Entry> entries() {
        return amounts.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> new Entry(sum.getKey().account, sum.getKey().member, sum.getValue()))
                .toList();
    }
}
