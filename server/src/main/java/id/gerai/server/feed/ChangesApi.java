package id.gerai.server.feed;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.ledger.feed.ChangeForm;
import id.gerai.server.access.Role;
import id.gerai.server.outlet.Till;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What tills pull; the contract is docs/sync.md. */
@Controller("/api/terminal/changes")
@Secured(Role.TERMINAL)
class ChangesApi {
    private static final int LIMIT_MAX = 2_000;

    private final FeedService feed;
    private final Clock clock;

    ChangesApi(FeedService feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    /** All that changed after the cursor, oldest first. */
    @Get(produces = MediaType.APPLICATION_JSON)
    String changes(
            @QueryValue(defaultValue = "0") @PositiveOrZero long after,
            @QueryValue Optional<UUID> epoch,
            @QueryValue(defaultValue = "1000") @Min(1) @Max(LIMIT_MAX) int limit,
            Authentication authentication)
            throws IOException {
        FeedService.Page page =
                feed.changesAfter(Till.of(authentication), new FeedCursor(after, epoch), limit);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("cursor", page.cursor());
        answer.put("epoch", page.state().now().epoch().toString());
        answer.put("more", page.more());
        answer.put("start_over", page.startOver());
        answer.put("head", page.state().head().onTheWire());
        answer.put("server_time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        answer.put("changes", page.changes().stream().map(ChangeForm::write).toList());
        return JSON.std.asString(answer);
    }
}
