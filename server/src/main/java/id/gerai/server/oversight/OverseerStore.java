package id.gerai.server.oversight;

import id.gerai.server.access.Outsiders.Outsider;
import id.gerai.server.access.Role;
import id.gerai.server.sql.Rows;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Overseers and what they may look at. */
@Singleton
class OverseerStore {
    private final Sql sql;

    OverseerStore(Sql sql) {
        this.sql = sql;
    }

    /** False where somebody has the name already, of whatever cooperative. */
    boolean claimLogin(String loginName, UUID id) {
        return sql.run(
                        """
                        insert into login (login_name, user_id) values (?, ?)
                        on conflict do nothing
                        """,
                        loginName,
                        id)
                == 1;
    }

    void insert(UUID id, String loginName, String name, String passwordHash, Instant now) {
        sql.run(
                """
                insert into overseer (overseer_id, login_name, display_name, password_hash,
                  created_at)
                values (?, ?, ?, ?, ?)
                """,
                id,
                loginName,
                name,
                passwordHash,
                now);
    }

    Optional<Outsider> find(String loginName) {
        return sql.first(
                """
                select overseer_id, login_name, display_name, password_hash, active from overseer
                where login_name = ?
                """,
                row ->
                        new Outsider(
                                row.getObject("overseer_id", UUID.class),
                                row.getString("login_name"),
                                row.getString("display_name"),
                                Role.OVERSEER,
                                row.getString("password_hash"),
                                row.getBoolean("active")),
                loginName);
    }

    boolean isActive(UUID id) {
        return sql.first(
                        "select active from overseer where overseer_id = ?",
                        row -> row.getBoolean(1),
                        id)
                .orElse(false);
    }

    void setActive(UUID id, boolean active) {
        sql.run("update overseer set active = ? where overseer_id = ?", active, id);
    }

    /** Every cooperative, or the one with an id or legal number. */
    List<UUID> cooperatives(Optional<String> idOrLegalNumber) {
        String given = idOrLegalNumber.orElse(null);
        return sql.list(
                """
                select cooperative_id from cooperative
                where cast(? as text) is null or cooperative_id::text = ? or legal_number = ?
                order by cooperative_id
                """,
                row -> row.getObject(1, UUID.class),
                given,
                given,
                given);
    }

    /** Gives those that were not given before. */
    List<UUID> grant(UUID overseer, List<UUID> cooperatives, Instant now) {
        Rows rows =
                Rows.into("oversight", "overseer_id,cooperative_id,granted_at")
                        .and("on conflict do nothing returning cooperative_id");
        cooperatives.forEach(it -> rows.add(overseer, it, now));
        return sql.insert(rows, row -> row.getObject(1, UUID.class));
    }

    List<UUID> withdraw(UUID overseer, List<UUID> cooperatives) {
        return sql.list(
                """
                delete from oversight where overseer_id = ? and cooperative_id = any(?)
                returning cooperative_id
                """,
                row -> row.getObject(1, UUID.class),
                overseer,
                Sql.ids(cooperatives));
    }
}
