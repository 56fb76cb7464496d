package id.gerai.server.outlet;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.OneTimeCode;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.EnrolmentService.Enrolled;
import id.gerai.server.outlet.EnrolmentService.Issued;
import id.gerai.server.problem.RefusedException;

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
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Enrolling tills. */
@Controller("/api")
class EnrolmentApi {
    private final EnrolmentService enrolment;

    EnrolmentApi(EnrolmentService enrolment) {
        this.enrolment = enrolment;
    }

    /** A one-time code to be typed at the till. */
    @Serdeable
    record CodeIssued(String code, Instant expiresAt) {}

    /**
     * @param publicKey Base64 of an X.509 Ed25519 key
     */
    @Serdeable
    record EnrolmentRequest(
            @NotBlank @Size(max = 20) String code, @NotBlank @Size(max = 500) String publicKey) {}

    /** The till's identity. */
    @Serdeable
    record TillEnrolled(UUID cooperative, UUID outlet, UUID terminal, String terminalCode) {}

    /** Issues a code for one till of the outlet. */
    @Post("/outlets/{outlet}/enrolment-codes")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<CodeIssued> issueCode(UUID outlet, Authentication authentication) {
        Issued issued = enrolment.issueCode(OfficeUser.of(authentication), outlet);
        return HttpResponse.created(new CodeIssued(issued.code().shown(), issued.expiresAt()));
    }

    /** A till joins with its code. */
    @Post("/enrolment")
    @Secured(SecurityRule.IS_ANONYMOUS)
    HttpResponse<TillEnrolled> enrol(@Valid @Body EnrolmentRequest request) {
        Enrolled enrolled =
                enrolment.enrol(new OneTimeCode(request.code()), decoded(request.publicKey()));
        return HttpResponse.created(
                new TillEnrolled(
                        enrolled.cooperative(),
                        enrolled.outlet(),
                        enrolled.terminal(),
                        enrolled.terminalCode()));
    }

    /** Shuts a till out. */
    @Post("/terminals/{terminal}/revocation")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<Void> revoke(UUID terminal, Authentication authentication) {
        enrolment.revoke(OfficeUser.of(authentication), terminal);
        return HttpResponse.noContent();
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw RefusedException.because(OutletRefusal.PUBLIC_KEY_INVALID).at("public_key");
        }
    }
}
