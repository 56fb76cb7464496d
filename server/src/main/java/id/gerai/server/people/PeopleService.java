package id.gerai.server.people;

import id.gerai.ledger.access.Permission;
import id.gerai.ledger.access.PinHash;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.TillPermissions;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.Sql;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** PINs, permissions, and letting people go. Tills are told of each change. */
@Singleton
public class PeopleService {
    private static final String QUERY =
            """
            select permissions, user_id, display_name, login_name, role, active, pin_hash
            from user_account where cooperative_id = ?
            """;

    private final Sql sql;
    private final Revisions revisions;
    private final Audit audit;
    private final RandomGenerator random;

    PeopleService(Sql sql, Revisions revisions, Audit audit, RandomGenerator random) {
        this.sql = sql;
        this.revisions = revisions;
        this.audit = audit;
        this.random = random;
    }

    /** Everybody, those who still work here first. */
    @Transactional
    List<Colleague> all(UUID cooperative) {
        return sql.list(
                QUERY + " order by active desc, display_name", PeopleService::read, cooperative);
    }

    /**
     * @throws RefusedException if there is no such person
     */
    @Transactional
    Colleague get(UUID cooperative, UUID person) {
        return sql.first(QUERY + " and user_id = ?", PeopleService::read, cooperative, person)
                .orElseThrow(() -> RefusedException.because(PeopleRefusal.PERSON_UNKNOWN));
    }

    /**
     * Gives somebody a PIN in place of any before it.
     *
     * @throws RefusedException if it is easily guessed or the person unknown
     */
    @Transactional
    public void setPin(OfficeUser by, UUID person, String pin) {
        if (!PinHash.isAcceptable(pin)) {
            throw RefusedException.because(PeopleRefusal.PIN_TOO_SIMPLE).at("pin");
        }
        update(by, person, "SET_PIN", "pin_hash = ?", PinHash.of(pin, random));
    }

    /** Takes somebody's PIN away: they cannot work at a till until they have another. */
    @Transactional
    void clearPin(OfficeUser by, UUID person) {
        update(by, person, "CLEAR_PIN", "pin_hash = ?", "");
    }

    /** Says what somebody may do at a till of their own accord. */
    @Transactional
    public void permit(OfficeUser by, UUID person, Set<Permission> permissions) {
        String[] names = permissions.stream().map(Permission::name).sorted().toArray(String[]::new);
        update(by, person, "PERMIT", "permissions = ?", (Object) names);
    }

    /**
     * Lets somebody go, or back in. Their session in the office ends with the next request; their
     * PIN opens no till that has heard of it.
     *
     * @throws RefusedException if they are themselves
     */
    @Transactional
    void setActive(OfficeUser by, UUID person, boolean active) {
        if (person.equals(by.id()) && !active) {
            throw RefusedException.because(PeopleRefusal.ONESELF_LET_GO);
        }
        update(by, person, active ? "LET_IN" : "LET_GO", "active = ?", active);
    }

    /**
     * @param assignment our own words
     */
    private void update(
            OfficeUser by, UUID person, String action, String assignment, Object value) {
        Colleague colleague = get(by.cooperative(), person);
        audit.record(by, action, colleague.loginName());
        sql.run(
                "update user_account set %s, revision = ? where cooperative_id = ? and user_id = ?"
                        .formatted(assignment),
                value,
                revisions.next(by.cooperative()),
                by.cooperative(),
                person);
    }

    private static Colleague read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Colleague(
                row.getObject("user_id", UUID.class),
                row.getString("display_name"),
                row.getString("login_name"),
                role,
                row.getBoolean("active"),
                !row.getString("pin_hash").isEmpty(),
                TillPermissions.of(role, Sql.textsOrNull(row, 1)));
    }
}
