package id.gerai.simulator;

import id.gerai.terminal.sync.Transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * A line that drops, repeats and delays as the dice say. It leads to wherever the server listens
 * now, so that a till finds it again after a restart.
 */
final class BadLine implements Transport {
    private static final int LATE_REQUESTS_MAX = 5;

    private final HttpClient wire;
    private final Supplier<URI> server;
    private final RandomGenerator random;
    private final List<HttpRequest> late = new ArrayList<>();
    private Quality quality = Quality.GOOD;

    BadLine(HttpClient wire, Supplier<URI> server, RandomGenerator random) {
        this.wire = wire;
        this.server = server;
        this.random = random;
    }

    /** One of its own to the same server. */
    BadLine another() {
        return new BadLine(wire, server, random);
    }

    /** How bad it is. */
    enum Quality {
        GOOD,
        BAD,
        CUT
    }

    void become(Quality now) {
        quality = now;
    }

    Quality quality() {
        return quality;
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpRequest aimed = aimed(request);
        if (quality == Quality.CUT) {
            throw new IOException("the line is cut");
        }
        if (quality == Quality.GOOD) {
            return wire.send(aimed, handler);
        }
        return switch (random.nextInt(8)) {
            case 0 -> throw new IOException("the request is lost");
            case 1 -> {
                wire.send(aimed, BodyHandlers.discarding());
                throw new IOException("the reply is lost");
            }
            case 2 -> {
                wire.send(aimed, BodyHandlers.discarding());
                yield wire.send(aimed, handler);
            }
            case 3 -> {
                if (late.size() < LATE_REQUESTS_MAX) {
                    late.add(aimed);
                }
                throw new IOException("the request is on its way for long");
            }
            case 4 -> {
                deliverLate();
                yield wire.send(aimed, handler);
            }
            default -> wire.send(aimed, handler);
        };
    }

    /** Requests that were given up for lost arrive after all, the last first. */
    void deliverLate() throws IOException, InterruptedException {
        while (!late.isEmpty()) {
            wire.send(aimed(late.removeLast()), BodyHandlers.discarding());
        }
    }

    private HttpRequest aimed(HttpRequest request) {
        URI asked = request.uri();
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return HttpRequest.newBuilder(request, (_, _) -> true)
                .uri(server.get().resolve(asked.getRawPath() + query))
                .build();
    }
}
