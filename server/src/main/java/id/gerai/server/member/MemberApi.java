package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.member.Nik;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.problem.RefusedException;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The register, from the office. */
@Controller("/api/members")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class MemberApi {
    private final MemberService members;

    MemberApi(MemberService members) {
        this.members = members;
    }

    /**
     * @param nik sixteen digits, where known
     */
    @Serdeable
    record MemberRequest(
            @NotBlank @Size(max = 20) String memberNo,
            @NotBlank @Size(max = 100) String name,
            @Nullable @Size(max = 200) String address,
            @Nullable @Pattern(regexp = "\\+?\\d{6,15}") String phone,
            @Nullable String nik,
            @NotNull LocalDate joinedOn,
            @NotNull MemberStatus status,
            @Nullable @Size(max = 40) String cardBarcode,
            @Nullable @Size(max = 40) String assistanceProgramme) {}

    /**
     * @param amount whole rupiah, above zero
     */
    @Serdeable
    record ShareRequest(@NotNull ShareKind kind, @Positive long amount, @NotNull LocalDate date) {}

    /** The id of what was made. */
    @Serdeable
    record Made(UUID id) {}

    /** Enters a member. */
    @Post
    HttpResponse<Made> register(@Valid @Body MemberRequest request, Authentication authentication) {
        NewMember member =
                new NewMember(
                        request.memberNo(),
                        request.name(),
                        text(request.address()),
                        text(request.phone()),
                        nik(request.nik()),
                        request.joinedOn(),
                        request.status(),
                        text(request.cardBarcode()),
                        text(request.assistanceProgramme()));
        List<UUID> ids = members.register(OfficeUser.of(authentication), List.of(member));
        return HttpResponse.created(new Made(ids.getFirst()));
    }

    /** Takes simpanan paid at the office; answers with the journal. */
    @Post("/{memberNo}/shares")
    HttpResponse<Made> payShare(
            String memberNo, @Valid @Body ShareRequest request, Authentication authentication) {
        UUID journal =
                members.payShare(
                        OfficeUser.of(authentication),
                        memberNo,
                        request.kind(),
                        Rupiah.of(request.amount()),
                        request.date());
        return HttpResponse.created(new Made(journal));
    }

    private static Optional<Nik> nik(@Nullable String digits) {
        if (digits == null || digits.isBlank()) {
            return Optional.empty();
        }
        if (Nik.refusalOf(digits).isPresent()) {
            throw RefusedException.because(MemberRefusal.NIK_INVALID).at("nik");
        }
        return Optional.of(new Nik(digits));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
