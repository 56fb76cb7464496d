package id.gerai.server.seal;

import id.gerai.server.cooperative.CooperativeService;
import id.gerai.server.seal.SealStore.Unsealed;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Seals days that are over. */
@Singleton
public class SealService {
    private final SealStore store;
    private final CooperativeService cooperatives;
    private final Clock clock;

    SealService(SealStore store, CooperativeService cooperatives, Clock clock) {
        this.store = store;
        this.cooperatives = cooperatives;
        this.clock = clock;
    }

    /**
     * Seals the earliest day that is over and has journals without a seal. What comes late, of a
     * transaction that took over midnight, is sealed with the next day.
     *
     * @return the seal; empty where nothing was left to seal
     */
    @Transactional
    public Optional<DaySeal> sealNext(UUID cooperative) {
        ZoneId zone = ZoneId.of(cooperatives.get(cooperative).timeZone());
        Instant now = clock.instant();
        store.lock(cooperative);
        Optional<DaySeal> last = store.last(cooperative);
        Optional<LocalDate> day =
                store.firstUnsealed(cooperative)
                        .map(at -> LocalDate.ofInstant(at, zone))
                        .map(
                                at ->
                                        last.filter(it -> !it.day().isBefore(at)).isPresent()
                                                ? last.get().day().plusDays(1)
                                                : at)
                        .filter(at -> at.isBefore(LocalDate.ofInstant(now, zone)));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Instant end = day.get().plusDays(1).atStartOfDay(zone).toInstant();
        List<Unsealed> journals = store.unsealedBefore(cooperative, end);
        DaySeal seal = seal(last, day.get(), journals);
        store.insert(cooperative, seal, journals, now);
        return Optional.of(seal);
    }

    /** The seals of some days, the earliest first. */
    @Transactional
    public List<DaySeal> between(UUID cooperative, LocalDate from, LocalDate to) {
        return store.between(cooperative, from, to);
    }

    /** The last seal there is. */
    @Transactional
    public Optional<DaySeal> last(UUID cooperative) {
        return store.last(cooperative);
    }

    private static DaySeal seal(Optional<DaySeal> last, LocalDate day, List<Unsealed> journals) {
        String previous = last.map(DaySeal::hash).orElse(DaySeal.NOTHING);
        long first = last.map(DaySeal::lastJournal).orElse(0L) + 1;
        return new DaySeal(
                last.map(DaySeal::number).orElse(0L) + 1,
                day,
                first,
                first + journals.size() - 1,
                journals.stream().mapToLong(Unsealed::debit).sum(),
                previous,
                DaySeal.hash(previous, journals.stream().map(Unsealed::hash).toList()));
    }
}
