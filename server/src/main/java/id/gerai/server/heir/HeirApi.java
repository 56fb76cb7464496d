package id.gerai.server.heir;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.person.PersonService;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
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

    /** Who they are. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<HeirView> of(String memberNo, Authentication authentication) {
        return HeirView.of(heirs.of(OfficeUser.of(authentication).cooperative(), memberNo));
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
