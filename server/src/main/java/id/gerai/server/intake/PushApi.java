package id.gerai.server.intake;

import com.fasterxml.jackson.jr.ob.JSON;

import id.gerai.server.access.Role;
import id.gerai.server.outlet.Till;
import id.gerai.server.problem.RefusedException;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;

/** What tills push; the contract is docs/sync.md. */
@Controller("/api/terminal/events")
@Secured(Role.TERMINAL)
class PushApi {
    private static final int BYTES_MAX = 4 * 1024 * 1024;
    private static final int LINES_MAX = 500;

    private final Intake intake;
    private final Clock clock;

    PushApi(Intake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /** Records a batch of event lines; answers for each. */
    @Post(consumes = "application/x-ndjson", produces = MediaType.APPLICATION_JSON)
    String push(@Body byte[] body, Authentication authentication) throws IOException {
        if (body.length > BYTES_MAX) {
            throw RefusedException.because(IntakeRefusal.TOO_LARGE, BYTES_MAX);
        }
        List<Line> lines = LineReader.read(body);
        if (lines.size() > LINES_MAX) {
            throw RefusedException.because(IntakeRefusal.TOO_MANY_LINES, LINES_MAX);
        }
        PushAnswer answer =
                intake.record(Till.of(authentication), lines, new Road.Line(OptionalLong.empty()));
        return JSON.std.asString(answer.onTheWire(clock.instant()));
    }
}
