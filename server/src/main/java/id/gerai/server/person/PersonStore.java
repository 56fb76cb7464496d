package id.gerai.server.person;

import id.gerai.ledger.member.Nik;
import id.gerai.ledger.member.Sex;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** Persons' rows. */
@Singleton
class PersonStore {
    /** Without case, dots, commas and doubled blanks. */
    static final String NORMAL_NAME = "trim(regexp_replace(lower(%s), '[[:space:].,]+', ' ', 'g'))";

    private final Sql sql;
    private final NikVault vault;

    PersonStore(Sql sql, NikVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(UUID cooperative, SequencedMap<UUID, PersonalData> persons) {
        Rows rows =
                Rows.into(
                        "person",
                        "cooperative_id,person_id,name,birth_place,birth_date,sex,occupation,address,"
                            + "phone,nik_cipher,nik_hash,nik_masked");
        for (Map.Entry<UUID, PersonalData> entry : persons.entrySet()) {
            PersonalData person = entry.getValue();
            rows.add(
                    cooperative,
                    entry.getKey(),
                    person.name(),
                    person.birthPlace(),
                    person.birthDate().orElse(null),
                    person.sex().map(Enum::name).orElse(null),
                    person.occupation(),
                    person.address(),
                    person.phone(),
                    person.nik().map(vault::seal).orElse(null),
                    person.nik().map(nik -> vault.fingerprint(cooperative, nik)).orElse(null),
                    person.nik().map(Nik::masked).orElse(""));
        }
        sql.insert(rows);
    }

    /** Everything but the NIK. */
    void update(UUID cooperative, UUID id, PersonalData person) {
        sql.run(
                """
                update person set name = ?, birth_place = ?, birth_date = ?, sex = ?,
                  occupation = ?, address = ?, phone = ?
                where cooperative_id = ? and person_id = ?
                """,
                person.name(),
                person.birthPlace(),
                person.birthDate().orElse(null),
                person.sex().map(Enum::name).orElse(null),
                person.occupation(),
                person.address(),
                person.phone(),
                cooperative,
                id);
    }

    void setNik(UUID cooperative, UUID id, Nik nik) {
        sql.run(
                """
                update person set nik_cipher = ?, nik_hash = ?, nik_masked = ?
                where cooperative_id = ? and person_id = ?
                """,
                vault.seal(nik),
                vault.fingerprint(cooperative, nik),
                nik.masked(),
                cooperative,
                id);
    }

    Optional<UUID> holderOf(UUID cooperative, Nik nik) {
        return sql.first(
                "select person_id from person where cooperative_id = ? and nik_hash = ?",
                row -> row.getObject(1, UUID.class),
                cooperative,
                vault.fingerprint(cooperative, nik));
    }

    Optional<Nik> nikOf(UUID cooperative, UUID id) {
        return sql.first(
                """
                select nik_cipher from person
                where cooperative_id = ? and person_id = ? and nik_cipher is not null
                """,
                row -> vault.open(row.getBytes(1)),
                cooperative,
                id);
    }

    /** True where somebody else is called the same, as people write it, and born that day. */
    boolean hasNamesake(UUID cooperative, UUID except, String name, LocalDate birthDate) {
        return sql.first(
                        """
                        select 1 from person
                        where cooperative_id = ? and birth_date = ? and person_id <> ?
                          and %s = %s
                        limit 1
                        """
                                .formatted(
                                        NORMAL_NAME.formatted("name"), NORMAL_NAME.formatted("?")),
                        row -> row.getInt(1),
                        cooperative,
                        birthDate,
                        except,
                        name)
                .isPresent();
    }

    boolean isErased(UUID cooperative, UUID id) {
        return sql.first(
                        """
                        select 1 from person
                        where cooperative_id = ? and person_id = ? and erased_at is not null
                        """,
                        row -> row.getInt(1),
                        cooperative,
                        id)
                .isPresent();
    }

    void erase(UUID cooperative, UUID id, String name, Instant at) {
        sql.run(
                """
                update person set name = ?, birth_place = '', birth_date = null, sex = null,
                  occupation = '', address = '', phone = '', nik_cipher = null, nik_hash = null,
                  nik_masked = '', erased_at = ?
                where cooperative_id = ? and person_id = ?
                """,
                name,
                at,
                cooperative,
                id);
    }

    void remove(UUID cooperative, UUID id) {
        sql.run("delete from person where cooperative_id = ? and person_id = ?", cooperative, id);
    }

    Optional<PersonalData> find(UUID cooperative, UUID id) {
        return sql.first(
                """
                select name, birth_place, birth_date, sex, occupation, address, phone
                from person where cooperative_id = ? and person_id = ?
                """,
                row ->
                        new PersonalData(
                                row.getString("name"),
                                row.getString("birth_place"),
                                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                                Optional.ofNullable(row.getString("sex")).map(Sex::valueOf),
                                row.getString("occupation"),
                                row.getString("address"),
                                row.getString("phone"),
                                Optional.empty()),
                cooperative,
                id);
    }
}
