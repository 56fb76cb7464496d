package id.gerai.server.cooperative;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.NewUser;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.access.UserService;
import id.gerai.server.cooperative.Founding.AdministratorData;
import id.gerai.server.cooperative.Founding.CooperativeData;
import id.gerai.server.cooperative.Founding.OutletData;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.AcrossCooperatives;

import io.micronaut.transaction.annotation.ReadOnly;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Founds cooperatives. */
@Singleton
public class CooperativeService {
    private static final int IDENTITY_KEY_BYTES = 32;

    private final CooperativeStore cooperatives;
    private final UserService users;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    CooperativeService(
            CooperativeStore cooperatives,
            UserService users,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.cooperatives = cooperatives;
        this.users = users;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Founds a cooperative: its accounts, the book years around today, its first outlet and its
     * administrator.
     *
     * @throws RefusedException if the login name is taken, the password too short or the time zone
     *     unknown
     */
    @Transactional
    public Founded found(Founding founding) {
        CooperativeData data = founding.cooperative();
        ZoneId zone = zone(data.timeZone());
        Instant now = clock.instant();
        UUID cooperative = TimeOrderedId.of(now, random);
        cooperatives.insert(
                new Cooperative(
                        cooperative,
                        data.name(),
                        data.legalNumber(),
                        data.address(),
                        data.village(),
                        data.timeZone(),
                        data.cashRoundingStep(),
                        data.chairName(),
                        data.treasurerName(),
                        now));
        cooperatives.setIdentityKey(cooperative, newIdentityKey());
        cooperatives.startRevisions(cooperative);
        cooperatives.openAccounts(cooperative);
        openYears(cooperative, LocalDate.ofInstant(now, zone).getYear());
        UUID outlet = openOutlet(cooperative, founding.outlet());
        AdministratorData administrator = founding.administrator();
        UUID user =
                users.add(
                        cooperative,
                        new NewUser(
                                administrator.loginName(),
                                administrator.name(),
                                Role.ADMINISTRATOR,
                                administrator.password()));
        audit.record(new OfficeUser(cooperative, user, administrator.name()), "FOUND", data.name());
        return new Founded(cooperative, outlet, user);
    }

    /** What is known of a cooperative. */
    @ReadOnly
    public Cooperative get(UUID cooperative) {
        return cooperatives
                .find(cooperative)
                .orElseThrow(() -> new IllegalStateException("Bug: no cooperative " + cooperative));
    }

    /** The only cooperative of an installation; empty where there is none or more than one. */
    @ReadOnly
    public Optional<UUID> only() {
        List<UUID> first = cooperatives.firstTwo();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** Every cooperative, oldest first. */
    @ReadOnly
    public List<UUID> all() {
        return cooperatives.all();
    }

    /** True where nobody has founded one yet. */
    @AcrossCooperatives
    @ReadOnly
    public boolean isNone() {
        return cooperatives.firstTwo().isEmpty();
    }

    /** With it tills make tokens of NIKs; it is never shown. */
    private String newIdentityKey() {
        byte[] key = new byte[IDENTITY_KEY_BYTES];
        random.nextBytes(key);
        return HexFormat.of().formatHex(key);
    }

    /** A till may bring sales of last year, and next year begins at midnight. */
    private void openYears(UUID cooperative, int thisYear) {
        for (int year = thisYear - 1; year <= thisYear + 1; year++) {
            cooperatives.openYear(
                    cooperative, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }

    private UUID openOutlet(UUID cooperative, OutletData outlet) {
        UUID id = TimeOrderedId.of(clock.instant(), random);
        cooperatives.openOutlet(
                cooperative,
                id,
                outlet.code(),
                outlet.name(),
                outlet.address(),
                revisions.next(cooperative));
        return id;
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw RefusedException.because(CooperativeRefusal.TIME_ZONE_UNKNOWN, name)
                    .at("cooperative.time_zone");
        }
        return ZoneId.of(name);
    }
}
