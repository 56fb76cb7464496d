package id.gerai.server.outlet;

import id.gerai.server.problem.RefusedException;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;

import jakarta.inject.Named;
import jakarta.inject.Singleton;

import org.reactivestreams.Publisher;

import java.util.Optional;
import java.util.concurrent.ExecutorService;

/**
 * Knows a till by the signature of its request. The signature covers the body, so the body is read
 * here first; its limit is the server's.
 */
@Singleton
class TillAuthentication implements AuthenticationFetcher<HttpRequest<?>> {
    private final Tills tills;
    private final ExecutorService blocking;

    TillAuthentication(Tills tills, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.tills = tills;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<SignedRequest> signed = SignedRequest.of(request);
        if (signed.isEmpty() || !(request instanceof ServerHttpRequest<?> server)) {
            return Publishers.empty();
        }
        // Closed by buffer().
        CloseableByteBody copy = server.byteBody().split(SplitBackpressureMode.FASTEST);
        return Publishers.fromCompletableFuture(
                copy.buffer()
                        .thenApplyAsync(body -> verify(request, signed.get(), body), blocking));
    }

    /**
     * Null, which means nobody, where the signature is not that of an enrolled till.
     *
     * @throws RefusedException if it is that of a revoked one
     */
    private Authentication verify(
            HttpRequest<?> request, SignedRequest signed, CloseableAvailableByteBody buffered) {
        byte[] body;
        try (buffered) {
            body = buffered.toByteArray();
        }
        byte[] text =
                TillSignature.text(
                        request.getMethodName(), request.getUri().toString(), signed.time(), body);
        return tills.claimed(signed.cooperative(), signed.terminal())
                .filter(it -> TillSignature.isValid(it.publicKey(), text, signed.signature()))
                .map(TillAuthentication::admit)
                .orElse(null);
    }

    /** Only the till itself learns that it was revoked. */
    private static Authentication admit(Terminal terminal) {
        if (terminal.revokedAt() != null) {
            throw RefusedException.because(OutletRefusal.TERMINAL_REVOKED);
        }
        return new Till(terminal.cooperativeId(), terminal.outletId(), terminal.terminalId())
                .authentication();
    }
}
