package id.gerai.server.intake;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.server.access.Role;
import id.gerai.server.gate.Arrival;
import id.gerai.server.intake.line.LineReader;
import id.gerai.server.outlet.Till;
import id.gerai.server.problem.RefusedException;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/** What tills push; the contract is docs/sync.md. */
@Controller("/api/terminal/events")
@Secured(Role.TERMINAL)
class PushApi {
    private static final int BYTES_MAX = 4 * 1024 * 1024;
    private static final int LINES_MAX = 500;

    /** Beyond it the number of milliseconds says nothing more to anybody. */
    private static final Duration CLOCK_AHEAD_MAX = Duration.ofDays(365_000);

    private final Intake intake;
    private final Clock clock;

    PushApi(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** Records a batch of event lines; answers for each. */
    @Post(consumes = "application/x-ndjson", produces = MediaType.APPLICATION_JSON)
    String push(@Body byte[] body, HttpRequest<?> request, Authentication authentication)
            throws IOException {
        int lines = LineReader.count(body);
        if (lines > 1 && body.length > BYTES_MAX) {
            throw RefusedException.because(IntakeRefusal.TOO_LARGE, BYTES_MAX);
        }
        if (lines > LINES_MAX) {
            throw RefusedException.because(IntakeRefusal.TOO_MANY_LINES, LINES_MAX);
        }
        PushAnswer answer =
                intake.record(
                        Till.of(authentication), body, new Road.Line(clockAheadMillis(request)));
        return JSON.std.asString(answer.onTheWire(clock.instant()));
    }

    /** Compared with when the request began to arrive, however long it took after. */
    private static OptionalLong clockAheadMillis(HttpRequest<?> request) {
        return Till.clockOf(request)
                .flatMap(till -> Arrival.of(request).map(ours -> Duration.between(ours, till)))
                .filter(ahead -> ahead.abs().compareTo(CLOCK_AHEAD_MAX) < 0)
                .map(ahead -> OptionalLong.of(ahead.toMillis()))
                .orElse(OptionalLong.empty());
    }
}
