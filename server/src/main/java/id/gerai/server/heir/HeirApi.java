package id.gerai.server.heir;

import id.gerai.ledger.member.Nik;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.person.PersonService;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A member's heirs. */
@Controller("/api/members/{memberNo}/heirs")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class HeirApi {
    private final HeirService heirs;

    HeirApi(HeirService heirs) {
        this.heirs = heirs;
    }

    /**
     * @param id of one written down before, who keeps their NIK where none is sent
     * @param shareBp basis points
     */
    @Serdeable
    record HeirForm(
            @Nullable UUID id,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 40) String relation,
            @Min(1) @Max(10_000) int shareBp,
            @Nullable @Pattern(regexp = "(\\+?\\d{6,15})?") String phone,
            @Nullable String nik) {
        NewHeir heir() {
            return new NewHeir(
                    Optional.ofNullable(id),
                    name.strip(),
                    relation.strip(),
                    shareBp,
                    phone == null ? "" : phone,
                    PersonService.nik(nik));
        }
    }

    /** All of a member's heirs. */
    @Serdeable
    record HeirsForm(@NotNull @Size(max = 20) List<@Valid HeirForm> heirs) {}

    /** An heir; the NIK with its middle hidden. */
    @Serdeable
    record HeirView(
            UUID id, String name, String relation, int shareBp, String phone, String nikMasked) {
        static List<HeirView> of(List<Heir> heirs) {
            return heirs.stream()
                    .map(
                            it ->
                                    new HeirView(
                                            it.id(),
                                            it.name(),
                                            it.relation(),
                                            it.shareBp(),
                                            it.phone(),
                                            it.nikMasked()))
                    .toList();
        }
    }

    /** Why somebody needs the number. */
    @Serdeable
    record Reading(@NotBlank @Size(min = 5, max = 200) String reason) {}

    /** The number, sixteen digits. */
    @Serdeable
    record FullNik(String nik) {}

    /** Who they are. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<HeirView> of(String memberNo, Authentication authentication) {
        return HeirView.of(heirs.of(OfficeUser.of(authentication).cooperative(), memberNo));
    }

    /** Reads an heir's NIK in full, as a member's: who and why is kept. */
    @Post("/{id}/nik-reading")
    @Secured({Role.ADMINISTRATOR, Role.BOARD})
    HttpResponse<FullNik> readNik(
            String memberNo, UUID id, @Valid @Body Reading request, Authentication authentication) {
        Nik nik =
                heirs.readNik(
                        OfficeUser.of(authentication), memberNo, id, request.reason().strip());
        return HttpResponse.ok(new FullNik(nik.digits()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Writes them anew: parts that sum to the whole, or nobody. */
    @Put
    List<HeirView> write(
            String memberNo, @Valid @Body HeirsForm request, Authentication authentication) {
        return HeirView.of(
                heirs.write(
                        OfficeUser.of(authentication),
                        memberNo,
                        request.heirs().stream().map(HeirForm::heir).toList()));
    }
}
