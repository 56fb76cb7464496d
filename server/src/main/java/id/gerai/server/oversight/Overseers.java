package id.gerai.server.oversight;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Outsiders;
import id.gerai.server.access.Passwords;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.sql.AcrossCooperatives;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Lets overseers in and says at which cooperatives they look. Only the operator at the server's
 * command line does: nobody of one cooperative can speak for another.
 */
@Singleton
public class Overseers implements Outsiders {
    private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9._-]{2,40}");

    private final OverseerStore store;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    Overseers(
            OverseerStore store,
            Passwords passwords,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.store = store;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    @Override
    @ReadOnly
    public Optional<Outsider> withLogin(String loginName) {
        return store.find(loginName);
    }

    @Override
    @ReadOnly
    public boolean isActive(UUID id) {
        return store.isActive(id);
    }

    /**
     * Adds an overseer, who sees nothing yet.
     *
     * @throws RefusedException if the name is taken or not plain, or the password too short
     */
    @Transactional
    public UUID add(String loginName, String name, String password) {
        if (!LOGIN_NAME.matcher(loginName).matches()) {
            throw RefusedException.because(OversightRefusal.LOGIN_NAME_INVALID, loginName);
        }
        String hash = passwords.chosen(password);
        Instant now = clock.instant();
        UUID id = TimeOrderedId.of(now, random);
        if (!store.claimLogin(loginName, id)) {
            throw RefusedException.because(OversightRefusal.LOGIN_NAME_TAKEN, loginName);
        }
        store.insert(id, loginName, name, hash, now);
        return id;
    }

    /**
     * Lets an overseer look at cooperatives; each of them keeps a trace.
     *
     * @param cooperatives ids or legal numbers; none for every one that there is now
     * @return how many were not theirs to look at before
     * @throws RefusedException if there is no such overseer or cooperative; nothing is given then
     */
    @AcrossCooperatives
    @Transactional
    public int grant(String loginName, List<String> cooperatives) {
        UUID overseer = known(loginName);
        List<UUID> given = store.grant(overseer, named(cooperatives), clock.instant());
        trace(given, "GRANT_OVERSIGHT", loginName);
        return given.size();
    }

    /**
     * The reverse of {@link #grant}.
     *
     * @return how many they looked at until now
     */
    @AcrossCooperatives
    @Transactional
    public int withdraw(String loginName, List<String> cooperatives) {
        UUID overseer = known(loginName);
        List<UUID> taken = store.withdraw(overseer, named(cooperatives));
        trace(taken, "WITHDRAW_OVERSIGHT", loginName);
        return taken.size();
    }

    /**
     * Lets an overseer go; the sessions they have end with the next request.
     *
     * @throws RefusedException if there is no such overseer
     */
    @Transactional
    public void letGo(String loginName) {
        store.setActive(known(loginName), false);
    }

    private UUID known(String loginName) {
        return store.find(loginName)
                .map(Outsider::id)
                .orElseThrow(
                        () ->
                                RefusedException.because(
                                        OversightRefusal.OVERSEER_UNKNOWN, loginName));
    }

    private List<UUID> named(List<String> cooperatives) {
        if (cooperatives.isEmpty()) {
            return store.cooperatives(Optional.empty());
        }
        return cooperatives.stream().map(this::named).distinct().toList();
    }

    private UUID named(String cooperative) {
        List<UUID> found = store.cooperatives(Optional.of(cooperative));
        if (found.size() != 1) {
            throw RefusedException.because(OversightRefusal.COOPERATIVE_UNKNOWN, cooperative);
        }
        return found.getFirst();
    }

    private void trace(List<UUID> cooperatives, String action, String loginName) {
        cooperatives.forEach(it -> audit.record(OfficeUser.operator(it), action, loginName));
    }
}
