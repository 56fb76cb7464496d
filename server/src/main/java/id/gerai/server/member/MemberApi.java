package id.gerai.server.member;

import id.gerai.ledger.member.MemberStatus;
import id.gerai.ledger.money.Rupiah;
import id.gerai.ledger.savings.ShareKind;
import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.person.PersonWarning;
import id.gerai.server.problem.Limits;
import id.gerai.server.problem.RefusedException;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The register, from the office. */
@Controller("/api/members")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD})
class MemberApi {
    private final MemberService members;
    private final MemberFinder finder;

    MemberApi(MemberService members, MemberFinder finder) {
        this.members = members;
        this.finder = finder;
    }

    /**
     * @param status CANDIDATE or ACTIVE; where the cooperative has an entry share, only paying it
     *     makes the member active
     */
    @Serdeable
    record MemberRequest(
            @NotBlank @Size(max = 20) String memberNo,
            @Valid @NotNull PersonForm person,
            @NotNull LocalDate joinedOn,
            @Nullable MemberStatus status,
            @Nullable @Size(max = 40) String assistanceProgramme) {}

    /** A former member who comes back. */
    @Serdeable
    record ReentryRequest(@NotBlank @Size(max = 20) String memberNo, @NotNull LocalDate joinedOn) {}

    /**
     * @param amount whole rupiah, above zero
     */
    @Serdeable
    record ShareRequest(
            @NotNull ShareKind kind,
            @Positive @Max(Limits.AMOUNT_MAX) long amount,
            @NotNull LocalDate date) {}

    /** The id of what was made. */
    @Serdeable
    record Made(UUID id) {}

    /**
     * @param sentence what is odd and what to do, in Indonesian
     */
    @Serdeable
    record Warning(String kind, String sentence) {
        static List<Warning> of(Collection<PersonWarning> warnings) {
            return warnings.stream().map(it -> new Warning(it.name(), it.sentence())).toList();
        }
    }

    /** A member was written, with what is odd about it. */
    @Serdeable
    record Written(MemberView member, List<Warning> warnings) {}

    /** Members by number or name, a hundred at a time in the order of their numbers. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<MemberView> find(
            @QueryValue(defaultValue = "") @Size(max = 100) String search,
            @QueryValue(defaultValue = "") @Size(max = 20) String after,
            Authentication authentication) {
        return finder.find(OfficeUser.of(authentication).cooperative(), search, after);
    }

    /** One member. */
    @Get("/{memberNo}")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    MemberView one(String memberNo, Authentication authentication) {
        return finder.one(OfficeUser.of(authentication).cooperative(), memberNo);
    }

    /** Enters a member. */
    @Post
    HttpResponse<Written> register(
            @Valid @Body MemberRequest request, Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        PersonForm form = request.person();
        MemberStatus status = request.status() == null ? MemberStatus.CANDIDATE : request.status();
        if (status != MemberStatus.CANDIDATE && status != MemberStatus.ACTIVE) {
            throw RefusedException.because(MemberRefusal.STATUS_NEEDS_MOVEMENT).at("status");
        }
        NewMember member =
                new NewMember(
                        request.memberNo(),
                        form.person(),
                        form.memberType(),
                        request.joinedOn(),
                        status,
                        form.card(),
                        PersonForm.text(request.assistanceProgramme()));
        return HttpResponse.created(
                written(by, request.memberNo(), members.registerOne(by, member)));
    }

    /** Writes what is known of a member anew. */
    @Put("/{memberNo}")
    Written change(
            String memberNo, @Valid @Body PersonForm request, Authentication authentication) {
        OfficeUser by = OfficeUser.of(authentication);
        return written(
                by,
                memberNo,
                members.change(
                        by, memberNo, request.person(), request.memberType(), request.card()));
    }

    /** Enters a former member again. */
    @Post("/{memberNo}/re-entry")
    HttpResponse<Made> reenter(
            String memberNo, @Valid @Body ReentryRequest request, Authentication authentication) {
        return HttpResponse.created(
                new Made(
                        members.reenter(
                                OfficeUser.of(authentication),
                                memberNo,
                                request.memberNo(),
                                request.joinedOn())));
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

    private Written written(OfficeUser by, String memberNo, Collection<PersonWarning> warnings) {
        return new Written(finder.one(by.cooperative(), memberNo), Warning.of(warnings));
    }
}
