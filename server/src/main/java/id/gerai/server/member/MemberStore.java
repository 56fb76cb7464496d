package id.gerai.server.member;

import id.gerai.ledger.member.Nik;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;

/** The register's rows. */
@Singleton
class MemberStore {
    private final Sql sql;
    private final NikVault vault;

    MemberStore(Sql sql, NikVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void insert(UUID cooperative, SequencedMap<UUID, NewMember> members, long firstRevision) {
        Rows rows =
                Rows.into(
                        "member",
                        "cooperative_id,member_id,member_no,name,address,phone,card_barcode,joined_on,"
                            + "status,nik_cipher,nik_hash,nik_masked,assistance_programme,revision");
        long revision = firstRevision;
        for (Map.Entry<UUID, NewMember> entry : members.entrySet()) {
            NewMember member = entry.getValue();
            rows.add(
                    cooperative,
                    entry.getKey(),
                    member.number(),
                    member.name(),
                    member.address(),
                    member.phone(),
                    member.cardBarcode(),
                    member.joinedOn(),
                    member.status().name(),
                    member.nik().map(vault::seal).orElse(null),
                    member.nik().map(nik -> vault.fingerprint(cooperative, nik)).orElse(null),
                    member.nik().map(Nik::masked).orElse(""),
                    member.assistanceProgramme(),
                    revision);
            revision++;
        }
        sql.insert(rows);
    }

    /** Which of the numbers are in the register. */
    List<String> knownNumbers(UUID cooperative, Collection<String> numbers) {
        return sql.list(
                "select member_no from member where cooperative_id = ? and member_no = any(?)",
                row -> row.getString(1),
                cooperative,
                numbers.toArray(String[]::new));
    }

    boolean isKnown(UUID cooperative, Nik nik) {
        return sql.first(
                        "select 1 from member where cooperative_id = ? and nik_hash = ?",
                        row -> row.getInt(1),
                        cooperative,
                        vault.fingerprint(cooperative, nik))
                .isPresent();
    }

    Optional<UUID> idOf(UUID cooperative, String number) {
        return sql.first(
                "select member_id from member where cooperative_id = ? and member_no = ?",
                row -> row.getObject(1, UUID.class),
                cooperative,
                number);
    }
}
