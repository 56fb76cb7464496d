package id.gerai.server.person;

import id.gerai.ledger.member.Nik;
import id.gerai.server.problem.RefusedException;

import io.micronaut.core.annotation.Nullable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import java.time.Clock;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;

/** Keeps persons, within the transaction of whoever enters, changes or ends a membership. */
@Singleton
public class PersonService {
    private final PersonStore store;
    private final Clock clock;

    PersonService(PersonStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The NIK somebody typed; empty for nothing typed.
     *
     * @throws RefusedException if the digits are not a NIK
     */
    public static Optional<Nik> nik(@Nullable String digits) {
        if (digits == null || digits.isBlank()) {
            return Optional.empty();
        }
        if (Nik.refusalOf(digits.strip()).isPresent()) {
            throw RefusedException.because(PersonRefusal.NIK_INVALID).at("nik");
        }
        return Optional.of(new Nik(digits.strip()));
    }

    /** Adds persons whose NIKs nobody has. */
    @Transactional(TxType.MANDATORY)
    public void add(UUID cooperative, SequencedMap<UUID, PersonalData> persons) {
        store.insert(cooperative, persons);
    }

    /**
     * Writes what is known of a person anew.
     *
     * @throws RefusedException if the NIK is somebody else's or the person was erased
     */
    @Transactional(TxType.MANDATORY)
    public void change(UUID cooperative, UUID id, PersonalData person) {
        if (store.isErased(cooperative, id)) {
            throw RefusedException.because(PersonRefusal.PERSON_ERASED);
        }
        store.update(cooperative, id, person);
        person.nik().ifPresent(nik -> setNik(cooperative, id, nik));
    }

    private void setNik(UUID cooperative, UUID id, Nik nik) {
        Optional<UUID> holder = holderOf(cooperative, nik);
        if (holder.filter(id::equals).isPresent()) {
            return;
        }
        if (holder.isPresent()) {
            throw RefusedException.because(PersonRefusal.NIK_TAKEN).at("nik");
        }
        store.setNik(cooperative, id, nik);
    }

    /** Whose NIK it is. */
    @Transactional
    public Optional<UUID> holderOf(UUID cooperative, Nik nik) {
        return store.holderOf(cooperative, nik);
    }

    /** What is odd about a person as they stand here. */
    @Transactional
    public Set<PersonWarning> warnings(UUID cooperative, UUID id, PersonalData person) {
        Set<PersonWarning> warnings = PersonWarning.of(person);
        if (person.birthDate()
                .filter(day -> store.hasNamesake(cooperative, id, person.name(), day))
                .isPresent()) {
            warnings.add(PersonWarning.SAME_NAME_AND_BIRTH_DATE);
        }
        return warnings;
    }

    /** The NIK in full. Whoever calls this leaves an audit entry with a reason. */
    @Transactional(TxType.MANDATORY)
    public Optional<Nik> nikOf(UUID cooperative, UUID id) {
        return store.nikOf(cooperative, id);
    }

    /** What is kept of a person, without the NIK. */
    @Transactional
    public PersonalData of(UUID cooperative, UUID id) {
        return store.find(cooperative, id)
                .orElseThrow(() -> new IllegalStateException("Bug: a member without a person"));
    }

    /** True where everything personal was emptied. */
    @Transactional
    public boolean isErased(UUID cooperative, UUID id) {
        return store.isErased(cooperative, id);
    }

    /**
     * Empties everything personal.
     *
     * @param name what stands there from now on; tells nobody who it was
     */
    @Transactional(TxType.MANDATORY)
    public void erase(UUID cooperative, UUID id, String name) {
        store.erase(cooperative, id, name, clock.instant());
    }

    /**
     * Makes one person of two: what is not known of the one that stays is taken from the other, the
     * NIK too; the other is removed. No membership may belong to the other any more.
     *
     * @throws RefusedException if both have NIKs, which makes them two persons
     */
    @Transactional(TxType.MANDATORY)
    public void merge(UUID cooperative, UUID other, UUID into) {
        refuseTwoNiks(cooperative, other, into);
        PersonalData stays = of(cooperative, into);
        PersonalData goes = of(cooperative, other);
        Optional<Nik> nik = store.nikOf(cooperative, other);
        store.remove(cooperative, other);
        store.update(cooperative, into, stays.filledFrom(goes));
        nik.ifPresent(it -> store.setNik(cooperative, into, it));
    }

    /**
     * Refuses to take two persons for one.
     *
     * @throws RefusedException if both have NIKs
     */
    @Transactional
    public void refuseTwoNiks(UUID cooperative, UUID one, UUID other) {
        if (store.nikOf(cooperative, one).isPresent()
                && store.nikOf(cooperative, other).isPresent()) {
            throw RefusedException.because(PersonRefusal.NIKS_DIFFER);
        }
    }
}
