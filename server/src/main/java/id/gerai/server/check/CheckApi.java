package id.gerai.server.check;

import id.gerai.server.access.OfficeUser;
import id.gerai.server.access.Role;
import id.gerai.server.check.CheckRuns.CheckRun;
import id.gerai.server.check.CheckService.Finding;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;

import java.time.Instant;
import java.util.List;

/** The integrity of the books, for whoever answers for them or oversees them. */
@Controller("/api/checks")
@Secured({Role.ADMINISTRATOR, Role.MANAGER, Role.BOARD, Role.SUPERVISOR})
class CheckApi {
    private final CheckRuns runs;

    CheckApi(CheckRuns runs) {
        this.runs = runs;
    }

    /**
     * @param checks how many were run
     * @param findings those that found something
     */
    @Serdeable
    record RunView(Instant startedAt, Instant finishedAt, int checks, List<FindingView> findings) {
        static RunView of(CheckRun run) {
            return new RunView(
                    run.startedAt(),
                    run.finishedAt(),
                    run.checks(),
                    run.findings().stream()
                            .filter(it -> !it.isFine())
                            .map(FindingView::of)
                            .toList());
        }
    }

    /**
     * @param rule what must hold, in Indonesian
     * @param advice what to do where it does not
     * @param places where it does not
     */
    @Serdeable
    record FindingView(String check, String rule, String advice, List<String> places) {
        static FindingView of(Finding it) {
            return new FindingView(
                    it.check().name(), it.check().sentence(), it.check().advice(), it.places());
        }
    }

    /** Runs every check now. */
    @Post
    RunView run(Authentication authentication) {
        return RunView.of(runs.run(OfficeUser.of(authentication)));
    }

    /** The last run; 404 where there was none yet. */
    @Get("/last")
    HttpResponse<RunView> last(Authentication authentication) {
        return runs.last(OfficeUser.of(authentication).cooperative())
                .map(run -> HttpResponse.ok(RunView.of(run)))
                .orElseGet(HttpResponse::notFound);
    }
}
