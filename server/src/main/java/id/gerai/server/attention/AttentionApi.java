package id.gerai.server.attention;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import jakarta.validation.Valid;
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
     * @param sentence what is odd, in Indonesian
     * @param proposal what could be done about it
     * @param terminal code of the till
     */
    @Serdeable
    record AttentionView(
            UUID id,
            UUID event,
            String reason,
            String sentence,
            String proposal,
            String terminal,
            @Nullable String cashier,
            @Nullable String receipt,
            Instant occurredAt,
            Instant raisedAt) {
        static AttentionView of(ListedItem item) {
            return new AttentionView(
                    item.id(),
                    item.event(),
                    item.reason(),
                    item.sentence(),
                    item.proposal(),
                    item.terminal(),
                    item.cashier().orElse(null),
                    item.receipt().orElse(null),
                    item.occurredAt(),
                    item.raisedAt());
        }
    }

    /**
     * @param resolution what was done, in the manager's words; needed unless it is as proposed
     */
    @Serdeable
    record Settling(@Nullable @Size(max = 500) String resolution, @Nullable Boolean asProposed) {
        Resolution toResolution() {
            return Boolean.TRUE.equals(asProposed)
                    ? Resolution.AS_PROPOSED
                    : Resolution.inWords(resolution == null ? "" : resolution);
        }
    }

    /** What is open, oldest first; at most 500. */
    @Get
    @Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
    List<AttentionView> open(Authentication authentication) {
        return attention.open(OfficeUser.of(authentication).cooperative()).stream()
                .map(AttentionView::of)
                .toList();
    }

    /** Notes what was done about one. */
    @Post("/{id}/resolution")
    @Secured({Role.ADMINISTRATOR, Role.MANAGER})
    HttpResponse<Void> resolve(
            UUID id, @Valid @Body Settling settling, Authentication authentication) {
        attention.resolve(OfficeUser.of(authentication), id, settling.toResolution());
        return HttpResponse.noContent();
    }
}
