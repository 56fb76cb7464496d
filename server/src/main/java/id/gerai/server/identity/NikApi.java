package id.gerai.server.identity;

import id.gerai.ledger.member.Nik;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.member.MemberView;
import id.gerai.server.person.PersonRefusal;
import id.gerai.server.person.PersonService;
import id.gerai.server.problem.RefusedException;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.util.List;

/** NIKs, sent in bodies only: addresses are logged on the way. */
@Controller("/api/members")
class NikApi {
    private final NikService niks;

    NikApi(NikService niks) {
        this.niks = niks;
    }

    /** Why somebody needs the number. */
    @Serdeable
    record Reading(@NotBlank @Size(min = 5, max = 200) String reason) {}

    /** The number, sixteen digits. */
    @Serdeable
    record FullNik(String nik) {}

    /** Whom to look for. */
    @Serdeable
    record Search(@NotBlank @Size(max = 20) String nik) {}

    /** Reads the NIK in full; who and why is kept. */
    @Post("/{memberNo}/nik-reading")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<FullNik> read(
            String memberNo, @Valid @Body Reading request, Authentication authentication) {
        Nik nik = niks.read(OfficeUser.of(authentication), memberNo, request.reason().strip());
        return HttpResponse.ok(new FullNik(nik.digits()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** All memberships of whoever holds the number. */
    @Post("/nik-search")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
    List<MemberView> search(@Valid @Body Search request, Authentication authentication) {
        Nik nik =
                PersonService.nik(request.nik())
                        .orElseThrow(
                                () ->
                                        RefusedException.because(PersonRefusal.NIK_INVALID)
                                                .at("nik"));
        return niks.holders(OfficeUser.of(authentication), nik);
    }
}
