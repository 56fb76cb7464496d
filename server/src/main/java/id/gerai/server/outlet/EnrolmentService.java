package id.gerai.server.outlet;

import id.gerai.ledger.id.TimeOrderedId;
import id.gerai.server.access.Audit;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.OneTimeCode;
import id.gerai.server.problem.RefusedException;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Lets tills in, and shuts them out again. */
@Singleton
public class EnrolmentService {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(15);

    private final TerminalStore terminals;
    private final EnrolmentCodeStore codes;
    private final Audit audit;
    private final Clock clock;
    private final RandomGenerator random;

    EnrolmentService(
            TerminalStore terminals,
            EnrolmentCodeStore codes,
            Audit audit,
            Clock clock,
            RandomGenerator random) {
        this.terminals = terminals;
        this.codes = codes;
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
     */
    public record Enrolled(UUID cooperative, UUID outlet, UUID terminal, String terminalCode) {}

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
        Instant now = clock.instant();
        Issued issued = new Issued(OneTimeCode.random(random), now.plus(CODE_LIFETIME));
        String terminalCode = "G" + terminals.nextNumber(by.cooperative());
        codes.insert(
                new EnrolmentCode(
                        by.cooperative(),
                        TimeOrderedId.of(now, random),
                        outlet,
                        issued.code().hash(),
                        terminalCode,
                        issued.expiresAt(),
                        by.id()));
        audit.record(by, "ISSUE_ENROLMENT_CODE", terminalCode);
        return issued;
    }

    /**
     * Takes a till in.
     *
     * @param publicKey an Ed25519 key in X.509 form
     * @throws RefusedException if the code or the key is not good
     */
    @Transactional
    public Enrolled enrol(OneTimeCode code, byte[] publicKey) {
        if (!TillSignature.isKey(publicKey)) {
            throw RefusedException.because(OutletRefusal.PUBLIC_KEY_INVALID).at("public_key");
        }
        Instant now = clock.instant();
        EnrolmentCode enrolment =
                codes.findUsable(code.hash(), now)
                        .filter(
                                found ->
                                        codes.use(found.cooperativeId(), found.enrolmentId(), now)
                                                == 1)
                        .orElseThrow(
                                () ->
                                        RefusedException.because(OutletRefusal.ENROLMENT_CODE_WRONG)
                                                .at("code"));
        UUID terminal = TimeOrderedId.of(now, random);
        terminals.insert(
                new Terminal(
                        enrolment.cooperativeId(),
                        terminal,
                        enrolment.outletId(),
                        enrolment.terminalCode(),
                        publicKey,
                        now,
                        null));
        return new Enrolled(
                enrolment.cooperativeId(),
                enrolment.outletId(),
                terminal,
                enrolment.terminalCode());
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
    }
}
