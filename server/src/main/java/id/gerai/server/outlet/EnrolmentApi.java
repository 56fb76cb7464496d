package id.gerai.server.outlet;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.OneTimeCode;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.EnrolmentService.Enrolled;
import id.gerai.server.outlet.EnrolmentService.Issued;
import id.gerai.server.problem.RefusedException;
import id.gerai.server.secret.ServerKey;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Enrolling tills. */
@Controller("/api")
class EnrolmentApi {
    private final EnrolmentService enrolment;
    private final ServerKey serverKey;

    EnrolmentApi(EnrolmentService enrolment, ServerKey serverKey) {
        this.enrolment = enrolment;
        this.serverKey = serverKey;
    }

    /** A one-time code to be typed at the till. */
    @Serdeable
    record CodeIssued(String code, Instant expiresAt) {}

    /**
     * @param publicKey Base64 of an X.509 Ed25519 key
     * @param succeeds where the till had an identity that it must leave
     */
    @Serdeable
    record EnrolmentRequest(
            @NotBlank @Size(max = 20) String code,
            @NotBlank @Size(max = 500) String publicKey,
            @Nullable @Valid Succeeds succeeds) {

        Optional<Succession> succession() {
            return Optional.ofNullable(succeeds).map(it -> it.claim(code, publicKey));
        }
    }

    /**
     * The identity of before, and how far its chain is still this till's.
     *
     * @param sequence of the last event that both agree on
     * @param hash of that event
     * @param signature Base64, by the key of before; by the new one where the code says that that
     *     is lost
     */
    @Serdeable
    record Succeeds(
            @NotNull UUID cooperative,
            @NotNull UUID terminal,
            @PositiveOrZero long sequence,
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash,
            @NotBlank @Size(max = 200) String signature) {

        /** What was signed is the request's own words. */
        private Succession claim(String code, String publicKey) {
            String text =
                    String.join(
                            "\n",
                            "SUCCESSION",
                            code,
                            publicKey,
                            cooperative.toString(),
                            terminal.toString(),
                            Long.toString(sequence),
                            hash);
            return new Succession(
                    cooperative,
                    terminal,
                    sequence,
                    hash,
                    text.getBytes(StandardCharsets.UTF_8),
                    decoded(signature, OutletRefusal.SUCCESSION_NOT_SIGNED, "succeeds"));
        }
    }

    /**
     * The till's identity.
     *
     * @param firstSequence number of its first event
     * @param serverKey Base64 of the key that signs what the server sends by file
     */
    @Serdeable
    record TillEnrolled(
            UUID cooperative,
            UUID outlet,
            UUID terminal,
            String terminalCode,
            long firstSequence,
            String serverKey) {}

    /** Issues a code for one till of the outlet. */
    @Post("/outlets/{outlet}/enrolment-codes")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<CodeIssued> issueCode(UUID outlet, Authentication authentication) {
        Issued issued = enrolment.issueCode(OfficeUser.of(authentication), outlet);
        return HttpResponse.created(new CodeIssued(issued.code().shown(), issued.expiresAt()));
    }

    /**
     * @param reason how the key was lost
     */
    @Serdeable
    record KeyLost(@NotBlank @Size(max = 200) String reason) {}

    /** Issues a code for one till whose key is lost, and shuts that key out. */
    @Post("/terminals/{terminal}/lost-key")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<CodeIssued> issueCodeForLostKey(
            UUID terminal, @Valid @Body KeyLost lost, Authentication authentication) {
        Issued issued =
                enrolment.issueCodeForLostKey(
                        OfficeUser.of(authentication), terminal, lost.reason());
        return HttpResponse.created(new CodeIssued(issued.code().shown(), issued.expiresAt()));
    }

    /** A till joins with its code. */
    @Post("/enrolment")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<TillEnrolled> enrol(@Valid @Body EnrolmentRequest request) {
        Enrolled enrolled =
                enrolment.enrol(
                        new OneTimeCode(request.code()),
                        decoded(
                                request.publicKey(),
                                OutletRefusal.PUBLIC_KEY_INVALID,
                                "public_key"),
                        request.succession());
        return HttpResponse.created(
                new TillEnrolled(
                        enrolled.cooperative(),
                        enrolled.outlet(),
                        enrolled.terminal(),
                        enrolled.terminalCode(),
                        enrolled.firstSequence(),
                        serverKey.publicKey()));
    }

    /** Shuts a till out. */
    @Post("/terminals/{terminal}/revocation")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<Void> revoke(UUID terminal, Authentication authentication) {
        enrolment.revoke(OfficeUser.of(authentication), terminal);
        return HttpResponse.noContent();
    }

    private static byte[] decoded(String base64, OutletRefusal otherwise, String field) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw RefusedException.because(otherwise).at(field);
        }
    }
}
