package id.gerai.server.page;

import id.gerai.server.problem.Problem;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Somebody who looks at a page reads of a problem on a page, not in JSON. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemPages {
    private final WholePages<ProblemModel> renderer;

    ProblemPages(WholePages<ProblemModel> renderer) {
        this.renderer = renderer;
    }

    /** What the template takes by name. */
    @Introspected
    record ProblemModel(Problem problem) {}

    @ResponseFilter
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem && Pages.isAskedFor(request)) {
            response.body(renderer.render("problem", new ProblemModel(problem), request))
                    .contentType(MediaType.TEXT_HTML_TYPE);
        }
    }
}
