package id.gerai.server.gate;

import id.gerai.server.problem.Later;
import id.gerai.server.problem.RefusedException;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

import java.time.Clock;
import java.util.Optional;

/**
 * Stands before everything else that tills ask for: whoever does not fit in is told so before the
 * body is read, and so before the signature over it can be.
 */
@ServerFilter("/api/terminal/**")
class GateFilter implements Ordered {
    private static final String PASS = "gerai.gate.pass";

    /** A single line of 16 MiB, and its end. */
    private static final long LENGTH_MAX = 16 * 1024 * 1024 + 1;

    private final Gate gate;
    private final Clock clock;

    GateFilter(Gate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    /** Lets the request in by answering nothing. */
    @RequestFilter
    @Nullable
    HttpResponse<?> enter(HttpRequest<?> request) {
        Arrival.note(request, clock.instant());
        long length = request.getContentLength();
        if (length < 0 && request.getMethod() == HttpMethod.POST) {
            throw RefusedException.because(GateRefusal.LENGTH_MISSING);
        }
        if (length > LENGTH_MAX) {
            throw RefusedException.because(GateRefusal.TOO_LONG, LENGTH_MAX - 1);
        }
        Optional<Gate.Pass> pass = gate.enter(Math.max(length, 0), System.nanoTime());
        pass.ifPresent(it -> request.setAttribute(PASS, it));
        return pass.isPresent() ? null : Later.response();
    }

    @ResponseFilter
    void leave(HttpRequest<?> request) {
        request.getAttribute(PASS, Gate.Pass.class).ifPresent(gate::leave);
    }
}
