package id.gerai.server.merging;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.member.MemberView;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.util.List;

/** Members who stand in the register twice. */
@Controller("/api/members")
@Secured({Role.ADMINISTRATOR, Role.BOARD})
class MergingApi {
    private final MergingService merging;

    MergingApi(MergingService merging) {
        this.merging = merging;
    }

    /** Entries that may be one person. */
    @Serdeable
    record DuplicateView(DuplicateKind kind, List<MemberView> members) {}

    /**
     * @param amount whole rupiah; above zero what the member owes, below what they are owed
     */
    @Serdeable
    record BalanceView(String account, long amount) {}

    /** What was bought or sold in a year. */
    @Serdeable
    record PatronageView(int year, String base, long amount) {}

    /**
     * @param fingerprint to be sent back, so that what was seen is what is done
     */
    @Serdeable
    record PreviewView(
            MemberView merged,
            MemberView into,
            List<BalanceView> balances,
            List<PatronageView> patronage,
            String fingerprint) {
        static PreviewView of(MergingPreview preview) {
            return new PreviewView(
                    preview.merged(),
                    preview.into(),
                    preview.balances().balances().stream()
                            .map(it -> new BalanceView(it.account().digits(), it.amount().amount()))
                            .toList(),
                    preview.patronage().stream()
                            .map(it -> new PatronageView(it.year(), it.base(), it.amount()))
                            .toList(),
                    preview.balances().fingerprint());
        }
    }

    /**
     * @param into number of the entry that stays
     * @param fingerprint as the preview had it
     */
    @Serdeable
    record MergerRequest(
            @NotBlank @Size(max = 20) String into,
            @NotBlank @Size(max = 64) String fingerprint,
            @NotBlank @Size(max = 200) String reason) {}

    /** Who may stand in the register twice. */
    @Get("/duplicates")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<DuplicateView> duplicates(Authentication authentication) {
        return merging.duplicates(OfficeUser.of(authentication).cooperative()).stream()
                .map(it -> new DuplicateView(it.kind(), it.members()))
                .toList();
    }

    /** What a merger will do. */
    @Get("/{memberNo}/merger")
    PreviewView preview(
            String memberNo, @QueryValue @NotBlank String into, Authentication authentication) {
        return PreviewView.of(
                merging.preview(OfficeUser.of(authentication).cooperative(), memberNo, into));
    }

    /** Merges the entry into another. */
    @Post("/{memberNo}/merger")
    HttpResponse<Void> merge(
            String memberNo, @Valid @Body MergerRequest request, Authentication authentication) {
        merging.merge(
                OfficeUser.of(authentication),
                memberNo,
                request.into(),
                request.fingerprint(),
                request.reason().strip());
        return HttpResponse.noContent();
    }
}
