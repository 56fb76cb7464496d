package id.gerai.server.attention;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a manager should look at. */
@Controller("/api/attention")
class AttentionApi {
    private final AttentionService attention;

    AttentionApi(AttentionService attention) {
        this.attention = attention;
    }

    /**
     * @param sentence what is odd and what to do, in Indonesian
     */
    @Serdeable
    record AttentionView(UUID id, UUID event, String reason, String sentence, Instant raisedAt) {}

    /**
     * @param resolution what was done, in the manager's words
     */
    @Serdeable
    record Resolution(@NotBlank @Size(max = 500) String resolution) {}

    /** What is open, oldest first; at most 500. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<AttentionView> open(Authentication authentication) {
        return attention.open(OfficeUser.of(authentication).cooperative()).stream()
                .map(
                        item ->
                                new AttentionView(
                                        item.attentionId(),
                                        item.eventId(),
                                        item.reason(),
                                        AttentionReason.valueOf(item.reason())
                                                .sentence(item.detail()),
                                        item.raisedAt()))
                .toList();
    }

    /** Notes what was done about one. */
    @Post("/{id}/resolution")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<Void> resolve(
            UUID id, @Valid @Body Resolution resolution, Authentication authentication) {
        attention.resolve(OfficeUser.of(authentication), id, resolution.resolution());
        return HttpResponse.noContent();
    }
}
