package id.gerai.server.access;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.AcrossCooperatives;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Adds people. */
@Singleton
public class UserService {
    private final UserStore users;
    private final Passwords passwords;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    UserService(
            UserStore users,
            Passwords passwords,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.users = users;
        this.passwords = passwords;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Adds somebody on behalf of an office user.
     *
     * @throws RefusedException if the login name is taken or the password does not fit the role
     */
    @Transactional
    public UUID add(OfficeUser by, NewUser user) {
        UUID id = add(by.cooperative(), user);
        audit.record(by, "ADD_USER", user.toString());
        return id;
    }

    /** As {@link #add(OfficeUser, NewUser)}, where nobody is signed in yet. */
    @Transactional
    public UUID add(UUID cooperative, NewUser user) {
        String hash = hashFor(user);
        Instant now = clock.instant();
        UUID id = TimeOrderedId.of(now, random);
        if (users.claimLogin(user.loginName(), cooperative, id) == 0) {
            throw RefusedException.because(AccessRefusal.LOGIN_NAME_TAKEN, user.loginName())
                    .at("login_name");
        }
        users.insert(
                new UserAccount(
                        cooperative,
                        id,
                        user.loginName(),
                        user.displayName(),
                        user.role(),
                        hash,
                        true,
                        revisions.next(cooperative),
                        now));
        return id;
    }

    /** Somebody by the name they sign in with; empty for a name nobody has. */
    @Transactional
    public Optional<OfficeUser> withLogin(String loginName) {
        return account(loginName).map(UserService::officeUser);
    }

    /** The same as stored, for whoever is not signed in yet. */
    @AcrossCooperatives
    @Transactional
    Optional<UserAccount> account(String loginName) {
        return users.cooperativeOf(loginName)
                .flatMap(cooperative -> users.find(cooperative, loginName));
    }

    /** The only administrator of the installation; empty where there are none or several. */
    @Transactional
    public Optional<OfficeUser> onlyAdministrator() {
        List<UserAccount> found = users.firstTwo(Role.ADMINISTRATOR);
        return found.size() == 1 ? Optional.of(officeUser(found.getFirst())) : Optional.empty();
    }

    /** True where somebody is active and has one of the roles. */
    @Transactional
    public boolean hasRole(OfficeUser user, Set<String> roles) {
        return users.list(user.cooperative()).stream()
                .filter(account -> account.userId().equals(user.id()) && account.active())
                .anyMatch(account -> roles.contains(account.role()));
    }

    private static OfficeUser officeUser(UserAccount user) {
        return new OfficeUser(user.cooperativeId(), user.userId(), user.displayName());
    }

    /** Everybody of a cooperative, by name. */
    @Transactional
    public List<UserAccount> list(UUID cooperative) {
        return users.list(cooperative);
    }

    private String hashFor(NewUser user) {
        if (user.role().equals(Role.CASHIER)) {
            return null;
        }
        if (user.password() == null) {
            throw RefusedException.because(AccessRefusal.PASSWORD_NEEDED).at("password");
        }
        return passwords.chosen(user.password());
    }
}
