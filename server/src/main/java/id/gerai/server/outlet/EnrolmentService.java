package id.gerai.server.outlet;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.OneTimeCode;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.revision.Revisions;
import id.gerai.server.sql.AcrossCooperatives;

import io.micronaut.core.annotation.Nullable;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Lets tills in, and shuts them out again. */
@Singleton
public class EnrolmentService {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(15);
    private static final int REASON_MAX = 200;

    private final TerminalStore terminals;
    private final EnrolmentCodeStore codes;
    private final Revisions revisions;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    EnrolmentService(
            TerminalStore terminals,
            EnrolmentCodeStore codes,
            Revisions revisions,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.terminals = terminals;
        this.codes = codes;
        this.revisions = revisions;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A code that was issued.
     *
     * @param code to be typed at the till
     * @param expiresAt until when
     */
    public record Issued(OneTimeCode code, Instant expiresAt) {}

    /**
     * What a till is told when it has joined.
     *
     * @param terminalCode starts every receipt number
     * @param firstSequence number of its first event
     */
    public record Enrolled(
            UUID cooperative,
            UUID outlet,
            UUID terminal,
            String terminalCode,
            long firstSequence) {}

    /**
     * Issues a code with which one till may join an outlet.
     *
     * @throws RefusedException if the cooperative has no such outlet
     */
    @Transactional
    public Issued issueCode(OfficeUser by, UUID outlet) {
        if (terminals.countOutlets(by.cooperative(), outlet) == 0) {
            throw RefusedException.because(OutletRefusal.OUTLET_UNKNOWN);
        }
        Issued issued = issue();
        EnrolmentCode code = stored(issued, by, outlet, null, null);
        audit.record(by, "ISSUE_ENROLMENT_CODE", code.terminalCode());
        return issued;
    }

    /**
     * Issues a code with which one till, whose key is lost, may go on without that key's signature.
     * The key is worth nothing from now on: whoever has it sends nothing with it any more.
     *
     * @param terminal that lost it, revoked or not
     * @param reason how it was lost, for the audit; the first 200 characters are kept
     * @throws RefusedException if the cooperative has no such till, or no reason is given
     */
    @Transactional
    public Issued issueCodeForLostKey(OfficeUser by, UUID terminal, String reason) {
        Terminal before =
                terminals
                        .find(by.cooperative(), terminal)
                        .orElseThrow(
                                () -> RefusedException.because(OutletRefusal.TERMINAL_UNKNOWN));
        String said = reason.strip();
        if (said.isEmpty()) {
            throw RefusedException.because(OutletRefusal.LOSS_NOT_EXPLAINED).at("reason");
        }
        said = said.substring(0, Math.min(said.length(), REASON_MAX));
        if (before.revokedAt() == null) {
            revoke(by, terminal);
        }
        Issued issued = issue();
        EnrolmentCode code = stored(issued, by, before.outletId(), terminal, said);
        audit.record(
                by,
                "ISSUE_CODE_FOR_LOST_KEY",
                "%s → %s: %s".formatted(before.code(), code.terminalCode(), said));
        return issued;
    }

    private Issued issue() {
        return new Issued(OneTimeCode.random(random), clock.instant().plus(CODE_LIFETIME));
    }

    private EnrolmentCode stored(
            Issued issued,
            OfficeUser by,
            UUID outlet,
            @Nullable UUID lostKeyTerminal,
            @Nullable String lostKeyReason) {
        EnrolmentCode code =
                new EnrolmentCode(
                        by.cooperative(),
                        TimeOrderedId.of(clock.instant(), random),
                        outlet,
                        issued.code().hash(),
                        "G" + terminals.nextNumber(by.cooperative()),
                        issued.expiresAt(),
                        by.id(),
                        lostKeyTerminal,
                        lostKeyReason);
        codes.insert(code);
        return code;
    }

    /**
     * Takes a till in.
     *
     * @param publicKey an Ed25519 key in X.509 form
     * @param succession where the till had an identity that it must leave; empty for a new one
     * @throws RefusedException if the code, the key or the succession is not good; the code can
     *     then still be used
     */
    @AcrossCooperatives
    @Transactional
    Enrolled enrol(OneTimeCode code, byte[] publicKey, Optional<Succession> succession) {
        if (!TillSignature.isKey(publicKey)) {
            throw RefusedException.because(OutletRefusal.PUBLIC_KEY_INVALID).at("public_key");
        }
        Instant now = clock.instant();
        EnrolmentCode enrolment = use(code, now);
        if (enrolment.isForAnotherThan(succession)) {
            throw RefusedException.because(OutletRefusal.CODE_IS_FOR_ANOTHER_TILL).at("code");
        }
        UUID cooperative = enrolment.cooperativeId();
        Terminal joining =
                Terminal.joining(enrolment, TimeOrderedId.of(now, random), publicKey, now);
        succession.ifPresent(it -> require(it, enrolment, publicKey));
        Terminal terminal = succession.map(joining::succeeding).orElse(joining);
        terminals.insert(terminal);
        terminals.touchOutlets(cooperative, revisions.next(cooperative));
        return new Enrolled(
                cooperative,
                terminal.outletId(),
                terminal.terminalId(),
                terminal.code(),
                terminal.firstSequence());
    }

    private EnrolmentCode use(OneTimeCode code, Instant now) {
        return codes.findUsable(code.hash(), now)
                .filter(found -> codes.use(found.cooperativeId(), found.enrolmentId(), now) == 1)
                .orElseThrow(
                        () ->
                                RefusedException.because(OutletRefusal.ENROLMENT_CODE_WRONG)
                                        .at("code"));
    }

    /**
     * The identity of before may have been revoked: what it has not sent yet is not lost. Its key
     * must vouch for the new one; only where a manager said of this very till that its key is lost,
     * the new key may vouch for itself.
     */
    private void require(Succession claim, EnrolmentCode code, byte[] newKey) {
        UUID cooperative = code.cooperativeId();
        Terminal before =
                Optional.of(claim)
                        .filter(it -> it.cooperative().equals(cooperative))
                        .flatMap(it -> terminals.find(cooperative, it.terminal()))
                        .filter(
                                it ->
                                        claim.isSignedBy(it.publicKey())
                                                || code.isForLostKey() && claim.isSignedBy(newKey))
                        .orElseThrow(
                                () ->
                                        RefusedException.because(
                                                        OutletRefusal.SUCCESSION_NOT_SIGNED)
                                                .at("succeeds"));
        boolean agreed =
                claim.startsOver(before)
                        || terminals.countHeard(
                                        cooperative,
                                        before.terminalId(),
                                        claim.sequence(),
                                        claim.hash())
                                > 0;
        if (!agreed) {
            throw RefusedException.because(OutletRefusal.SUCCESSION_NOT_AGREED).at("succeeds");
        }
    }

    /**
     * Shuts a till out; what it has already sent stays.
     *
     * @throws RefusedException if there is no such till
     */
    @Transactional
    public void revoke(OfficeUser by, UUID terminal) {
        if (terminals.revoke(by.cooperative(), terminal, clock.instant()) == 0) {
            throw RefusedException.because(OutletRefusal.TERMINAL_UNKNOWN);
        }
        audit.record(by, "REVOKE_TERMINAL", terminal.toString());
        terminals.touchOutlets(by.cooperative(), revisions.next(by.cooperative()));
    }
}
