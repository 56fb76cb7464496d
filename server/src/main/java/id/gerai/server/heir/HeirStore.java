package id.gerai.server.heir;

import id.gerai.ledger.member.Nik;
import id.gerai.server.person.NikVault;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Heirs' rows. */
@Singleton
class HeirStore {
    private final Sql sql;
    private final NikVault vault;

    HeirStore(Sql sql, NikVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    /** A NIK as it is kept. */
    private record Sealed(byte[] cipher, String masked) {}

    List<Heir> of(UUID cooperative, UUID member) {
        return sql.list(
                """
                select heir_id, name, relation, share_bp, phone, nik_masked from heir
                where cooperative_id = ? and member_id = ? order by position
                """,
                row ->
                        new Heir(
                                row.getObject("heir_id", UUID.class),
                                row.getString("name"),
                                row.getString("relation"),
                                row.getInt("share_bp"),
                                row.getString("phone"),
                                row.getString("nik_masked")),
                cooperative,
                member);
    }

    /** Writes them in place of those there were; whoever is known keeps id and NIK. */
    void replace(UUID cooperative, UUID member, Map<UUID, NewHeir> heirs) {
        Map<UUID, Sealed> kept = niks(cooperative, member);
        remove(cooperative, member);
        Rows rows =
                Rows.into(
                        "heir",
                        "cooperative_id,heir_id,member_id,position,name,relation,share_bp,phone,"
                                + "nik_cipher,nik_masked");
        int position = 0;
        for (Map.Entry<UUID, NewHeir> entry : heirs.entrySet()) {
            NewHeir heir = entry.getValue();
            Sealed nik =
                    heir.nik()
                            .map(it -> new Sealed(vault.seal(it), it.masked()))
                            .orElse(kept.get(entry.getKey()));
            position++;
            rows.add(
                    cooperative,
                    entry.getKey(),
                    member,
                    position,
                    heir.name(),
                    heir.relation(),
                    heir.shareBp(),
                    heir.phone(),
                    nik == null ? null : nik.cipher(),
                    nik == null ? "" : nik.masked());
        }
        sql.insert(rows);
    }

    /** The NIK of an heir of a member, if one was written down. */
    Optional<Nik> nik(UUID cooperative, UUID member, UUID heir) {
        return sql.first(
                """
                select nik_cipher from heir
                where cooperative_id = ? and member_id = ? and heir_id = ? and nik_cipher is not null
                """,
                row -> vault.open(row.getBytes(1)),
                cooperative,
                member,
                heir);
    }

    void remove(UUID cooperative, UUID member) {
        sql.run("delete from heir where cooperative_id = ? and member_id = ?", cooperative, member);
    }

    private Map<UUID, Sealed> niks(UUID cooperative, UUID member) {
        Map<UUID, Sealed> niks = new HashMap<>();
        sql.list(
                """
                select heir_id, nik_cipher, nik_masked from heir
                where cooperative_id = ? and member_id = ? and nik_cipher is not null
                """,
                row ->
                        niks.put(
                                row.getObject(1, UUID.class),
                                new Sealed(row.getBytes(2), row.getString(3))),
                cooperative,
                member);
        return niks;
    }
}
